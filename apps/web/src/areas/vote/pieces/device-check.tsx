import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { ask, refusalOf } from '../../../kit/client.js';
import { Refused } from '../../../kit/act.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { cast } from '../casting/casting.js';
import { aboutElection, chosenPapers, sealChoices, toSend } from '../casting/seal-choices.js';
import type { SealedChoice } from '../casting/seal-choices.js';
import { untilAnswered } from '../casting/until-answered.js';
import { VOTE_CHALLENGE } from '../operations.generated.js';
import { OpenedBallots } from './opened-ballots.js';
import { SixWords } from './six-words.js';
import type { Ready } from './with-paper.js';

type Stage = 'before' | 'sealing' | 'sealed' | 'opening' | 'opened';

/** Seals first, shows the words, and only then asks: cast it, or open it and check. */
export function DeviceCheck({ visit, paper }: Ready) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const go = useNavigate();
  const [stage, setStage] = useState<Stage>('before');
  const [choices, setChoices] = useState<readonly SealedChoice[]>([]);
  const [trouble, setTrouble] = useState<unknown>();
  usePageTitle(t('device.title'));
  if (chosenPapers(paper.open, visit).length === 0) return <Navigate to="/vote/check" replace />;

  async function step(during: Stage, then: Stage, before: Stage, deed: () => Promise<void>): Promise<void> {
    setTrouble(undefined);
    setStage(during);
    try {
      await deed();
      setStage(then);
    } catch (error) {
      setTrouble(error);
      setStage(before);
    }
  }
  const sealNow = (): Promise<void> =>
    step('sealing', 'sealed', 'before', async () => setChoices(await sealChoices(paper.open, visit)));
  const openNow = (): Promise<void> =>
    step('opening', 'opened', 'sealed', async () => {
      for (const { paper: { uuid }, sealed } of choices) await challenge(uuid, sealed); // prettier-ignore
    });
  function castNow(): void {
    cast({ ...aboutElection(paper), papers: choices.map(toSend) });
    void go('/vote/check');
  }

  if (stage === 'opened') return <OpenedBallots choices={choices} />;
  const isSealed = stage === 'sealed' || stage === 'opening';
  return (
    <div className="stack">
      <BackLink to="/vote/check" />
      <h1>{t(isSealed ? 'device.sealedTitle' : 'device.title')}</h1>
      {isSealed ? <p>{t('device.sealedText')}</p> : <How />}
      {isSealed &&
        choices.map(({ paper: each, sealed }) => (
          <div className="doc paperpad" key={sealed.tracker}>
            {choices.length > 1 && <h2 className="landtitle">{inLanguage(language, each.title, each.titleCy)}</h2>}
            <SixWords words={sealed.words} />
          </div>
        ))}
      <RefusalNote error={trouble} />
      <div className="btns">
        {isSealed ? (
          <>
            <button type="button" className="btn" onClick={castNow}>
              {t('device.castIt')}
            </button>
            <button
              type="button"
              className="btn btn--2"
              aria-disabled={stage === 'opening' || undefined}
              onClick={() => stage === 'sealed' && void openNow()}
            >
              {t('device.openIt')}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="btn"
            aria-disabled={stage === 'sealing' || undefined}
            onClick={() => stage === 'before' && void sealNow()}
          >
            {t(stage === 'sealing' ? 'device.sealing' : 'device.seal')}
          </button>
        )}
      </div>
    </div>
  );
}

function How() {
  const { t } = useTranslation('vote');
  return (
    <>
      <p>{t('device.what')}</p>
      <ol>
        <li>{t('device.how1')}</li>
        <li>{t('device.how2')}</li>
        <li>{t('device.how3')}</li>
      </ol>
      <p className="small muted">{t('device.why')}</p>
    </>
  );
}

/** Without the voter's authorisation: nothing may join a person to what is opened. Repeating it changes nothing. */
async function challenge(
  contestUuid: string,
  { ballot, opening }: { readonly ballot: string; readonly opening: string },
): Promise<void> {
  const once = async () => (await ask(VOTE_CHALLENGE, { challenge: { contestUuid, ballot, opening } })).challengeBallot;
  const answer = await untilAnswered(once, { wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) });
  const refusal = refusalOf(answer);
  if (refusal) throw new Refused(refusal);
}
