import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import { KEYS_OF_ELECTION } from '../operations.generated.js';
import { KeyFaultNote } from '../pieces/key-fault-note.js';
import { LostKey } from '../pieces/lost-key.js';
import { MakeAlone } from '../pieces/make-alone.js';
import { MakeTogether } from '../pieces/make-together.js';
import { useKept } from '../pieces/use-kept.js';
import type { ElectionKeys } from '../turns/election-keys.js';
import '../words.js';

/** Makes a key in this browser: one's own, or one's part of a key that several hold together. */
export function Screen() {
  const { t } = useTranslation('keys');
  usePageTitle(t('make.title'));
  const { electionId = '' } = useParams();
  const keys = useAsked(KEYS_OF_ELECTION, { electionId }, { everyMs: 3_000, alsoBehind: true });
  return (
    <div className="stack-l">
      <BackLink to="/keys" />
      <Asked query={keys}>{(found) => <Make keys={found} electionId={electionId} />}</Asked>
    </div>
  );
}

const MAY_MAKE: readonly string[] = ['DRAFT', 'ROLL_FROZEN', 'CODES_ISSUED'];

function Make({ keys, electionId }: { readonly keys: ElectionKeys; readonly electionId: string }) {
  const { t } = useTranslation('keys');
  const language = useLanguage();
  const { me } = useMe();
  const kept = useKept(me.id, electionId);
  const { election, keyCeremony } = keys;
  if (!election || !keyCeremony)
    return (
      <>
        <h1>{t('make.title')}</h1>
        <Note status="info" title={t('make.noElection')} />
      </>
    );
  const { title, titleCy, state } = election.election;
  const isTogether = typeof keyCeremony.needed === 'number';
  const props = { keys, electionId, here: kept.data ?? undefined };
  const isFixed = !MAY_MAKE.includes(state);
  return (
    <>
      <div>
        <p className="eyebrow">{inLanguage(language, title, titleCy)}</p>
        <h1>{t('make.title')}</h1>
        <p className="lead">
          {isTogether
            ? t('make.leadTogether', { needed: keyCeremony.needed, size: keyCeremony.members.length })
            : t('make.leadAlone')}
        </p>
      </div>
      <KeyFaultNote error={kept.error} />
      {isFixed && (
        <Note status="info" title={t('make.fixed')}>
          <p>{t('make.fixedText')}</p>
        </Note>
      )}
      {!isFixed && kept.data !== undefined && (isTogether ? <MakeTogether {...props} /> : <MakeAlone {...props} />)}
      <LostKey isTogether={isTogether} mayChange={!isFixed} electionId={electionId} />
    </>
  );
}
