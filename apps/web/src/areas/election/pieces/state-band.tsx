import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import '../../../styles/state-line.css';
import '../../../styles/election.css';
import { nextStep, PHASE_STARTS, STEP_NAMES } from '../facts/state-line.js';
import type { LineStep, StepName } from '../facts/state-line.js';
import { useSaying } from '../facts/saying.js';

const STARTS: Readonly<Partial<Record<StepName, (typeof PHASE_STARTS)[keyof typeof PHASE_STARTS]>>> = PHASE_STARTS;

/** Where an election is: thirteen steps in a line; on a narrow screen one sentence. */
export function StateBand({ line }: { readonly line: readonly LineStep[] }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const now = line.find(({ standing }) => standing === 'now');
  const next = nextStep(line);
  return (
    <section className="stateband stateband--main" aria-labelledby="state-line">
      <div className="stateband__in">
        <h2 className="vh" id="state-line">
          {t('state.title')}
        </h2>
        <ol className="state">
          {line.map((step) => (
            <Step key={step.name} step={step} />
          ))}
        </ol>
        {now && (
          <p className="state-m">
            <b>
              {t('state.narrow', {
                step: STEP_NAMES.indexOf(now.name) + 1,
                of: STEP_NAMES.length,
                name: t(`state.${now.name}`),
              })}
            </b>
            {next && (
              <>
                <br />
                <span className="muted">
                  {next.at === undefined
                    ? t('state.next', { name: t(`state.${next.name}`) })
                    : t('state.nextAt', { name: t(`state.${next.name}`), at: say.at(next.at) })}
                </span>
              </>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

const CLASSES = { past: 'past', now: 'now', toCome: '', skipped: 'skipped' } as const;

function Step({ step: { name, standing, at } }: { readonly step: LineStep }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const phase = STARTS[name];
  return (
    <li className={CLASSES[standing]} aria-current={standing === 'now' ? 'step' : undefined}>
      {phase && (
        <span className="ph" aria-hidden="true">
          {t(`state.phase.${phase}`)}
        </span>
      )}
      <span className="dot" aria-hidden="true">
        {standing === 'past' && <Icon name="tick" />}
      </span>
      {standing !== 'skipped' && <span className="vh">{t(`state.standing.${standing}`)} </span>}
      <span className="name">{t(`state.${name}`)}</span>
      {standing === 'skipped' ? (
        <span className="d">{t('state.notNeeded')}</span>
      ) : (
        at !== undefined && <span className="d">{say.tinyDay(at)}</span>
      )}
    </li>
  );
}
