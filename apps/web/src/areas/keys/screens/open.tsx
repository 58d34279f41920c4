import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import type { KeysOpeningQuery } from '../operations.generated.js';
import { KEYS_OF_ELECTION, KEYS_OPENING } from '../operations.generated.js';
import { KeyFaultNote } from '../pieces/key-fault-note.js';
import { AfterDeclaration } from '../pieces/after-declaration.js';
import { LostKey } from '../pieces/lost-key.js';
import { SharesCard } from '../pieces/shares-card.js';
import { Unlock } from '../pieces/unlock.js';
import { useKept } from '../pieces/use-kept.js';
import type { ElectionKeys } from '../turns/election-keys.js';
import '../words.js';

/** A key-holder's part in opening the boxes of an election: compare the seal, use the key, see it finish. */
export function Screen() {
  const { t } = useTranslation('keys');
  usePageTitle(t('open.title'));
  const { electionId = '' } = useParams();
  const keys = useAsked(KEYS_OF_ELECTION, { electionId });
  const opening = useAsked(KEYS_OPENING, { electionId }, { everyMs: 3_000, alsoBehind: true });
  return (
    <div className="stack-l">
      <BackLink to="/keys" />
      <Asked query={keys}>
        {(found) => (
          <Asked query={opening}>{(now) => <Opening keys={found} opening={now} electionId={electionId} />}</Asked>
        )}
      </Asked>
    </div>
  );
}

interface OpeningProps {
  readonly keys: ElectionKeys;
  readonly opening: KeysOpeningQuery;
  readonly electionId: string;
}

function Opening({ keys, opening, electionId }: OpeningProps) {
  const { t } = useTranslation('keys');
  const language = useLanguage();
  const { me } = useMe();
  const kept = useKept(me.id, electionId);
  const { openingState, myDecryptions } = opening;
  const tasks = myDecryptions.filter((task) => task.electionId === electionId);
  const election = keys.election?.election;
  const isTogether = typeof keys.keyCeremony?.needed === 'number';
  const isDeclared = openingState?.state === 'DECLARED';
  const contests = openingState?.contests ?? [];
  const own = tasks[0]?.trustee;
  const awaited = Math.max(0, ...tasks.map(({ partsAwaited }) => partsAwaited));
  return (
    <div className="grid2 w21">
      <div className="stack-l">
        <div>
          <p className="eyebrow">{inLanguage(language, election?.title ?? '', election?.titleCy)}</p>
          <h1>{t('open.title')}</h1>
          {!isDeclared && (
            <p className="lead">
              {isTogether
                ? t('open.leadTogether', { needed: keys.keyCeremony?.needed, size: keys.keyCeremony?.members.length })
                : t('open.leadAlone')}
            </p>
          )}
        </div>
        <KeyFaultNote error={kept.error} />
        {!openingState && <Note status="info" title={t('make.noElection')} />}
        {isDeclared && (
          <AfterDeclaration electionId={electionId} hasKey={kept.data !== null && kept.data !== undefined} />
        )}
        {openingState && !isDeclared && kept.data !== undefined && (
          <Unlock
            keys={keys}
            electionId={electionId}
            opening={openingState}
            tasks={tasks}
            version={opening.installation.build}
            here={kept.data ?? undefined}
          />
        )}
      </div>
      <aside className="stack-l" aria-label={t('open.aside')}>
        {tasks.length > 0 && <SharesCard contests={contests} own={own} awaited={awaited} />}
        <section className="inset stack-s">
          <h2>{t('open.cannot')}</h2>
          <p className="small muted">{t(isTogether ? 'open.cannotTogether' : 'open.cannotAlone')}</p>
        </section>
        {!isDeclared && <LostKey isTogether={isTogether} mayChange={false} electionId={electionId} />}
      </aside>
    </div>
  );
}
