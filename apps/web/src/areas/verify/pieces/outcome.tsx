import { checkTitle, shownVerdict, VERDICT_WORDS } from '#libs/evidence';
import type { FileVerdict, ShownVerdict } from '#libs/evidence';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { Note } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { Checked } from '../checking/use-checking.js';
import { figure, secondsText } from '../figures.js';

const ICONS = { accept: 'tick', reject: 'cross', alarm: 'warn' } as const;
const COUNTED: readonly (readonly [name: 'passed' | 'failed' | 'alarm' | 'open' | 'none', ...of: ShownVerdict[]])[] = [
  ['passed', 'pass'],
  ['failed', 'fail'],
  ['alarm', 'alarm'],
  ['open', 'notChecked', 'notCompared'],
  ['none', 'notApplicable'],
];

interface OutcomeProps {
  readonly checked: Checked;
  readonly onSave: () => void;
  readonly onRealFile: () => void;
}

/** The answer first: one sentence, then how many checks came out how. */
export function Outcome({ checked, onSave, onRealFile }: OutcomeProps) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [checked]);
  const { verdict, seconds, spoil, isEvidence } = checked;
  const time = t('outcome.time', { seconds: secondsText(seconds, language) });
  const name = verdict.title && inLanguage(language, verdict.title, verdict.titleCy);
  return (
    <section className={`doc verify-box verify-box--${verdict.verdict}`} aria-labelledby="outcome">
      <p className="eyebrow">{name ? `${name}. ${time}` : time}</p>
      <h2 id="outcome" tabIndex={-1} ref={heading}>
        <Icon name={ICONS[verdict.verdict]} />
        <span>{useAnswer(checked)}</span>
      </h2>
      {isEvidence ? (
        <>
          <p className="muted">{VERDICT_WORDS[language].outcome[verdict.verdict].means}</p>
          <Figures verdict={verdict} />
        </>
      ) : (
        <p>{t('outcome.notEvidenceText')}</p>
      )}
      {spoil && (
        <Note status="warn" title={t('practice.isOn')}>
          <p>{t(`practice.did.${spoil}`)}</p>
          <button type="button" className="btn btn--2 btn--s" onClick={onRealFile}>
            {t('practice.real')}
          </button>
        </Note>
      )}
      <div className="btns">
        {isEvidence && !spoil && (
          <a className="btn" href="#report">
            {t('outcome.report')}
          </a>
        )}
        <button type="button" className="btn btn--2" onClick={onSave}>
          {t('outcome.save')}
        </button>
        <button type="button" className="btn btn--2" onClick={() => window.print()}>
          <Icon name="print" />
          {t('outcome.print')}
        </button>
      </div>
    </section>
  );
}

function useAnswer({ verdict, isEvidence }: Checked): string {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  if (!isEvidence) return t('outcome.notEvidence');
  if (verdict.verdict === 'accept') return t('outcome.accept');
  if (verdict.verdict === 'alarm') return VERDICT_WORDS[language].outcome.alarm.title;
  const bad = verdict.checks.filter((line) => line.verdict === 'fail' || line.verdict === 'notChecked');
  const [first] = bad;
  const check = first ? checkTitle(VERDICT_WORDS[language], first.check) : '';
  return bad.length > 1 ? t('outcome.rejectMore', { check, count: bad.length - 1 }) : t('outcome.reject', { check });
}

function Figures({ verdict }: { readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const shown = COUNTED.map(([name, ...kinds]) => ({
    name,
    count: verdict.checks.filter((line) => kinds.includes(shownVerdict(line))).length,
  }));
  return (
    <div className="figs">
      {shown
        .filter(({ name, count }) => count > 0 || name === 'passed' || name === 'failed')
        .map(({ name, count }) => (
          <div className={`fig fig--${name}`} key={name}>
            <b>{figure(count, language)}</b>
            <span>{t(`outcome.${name}`)}</span>
          </div>
        ))}
    </div>
  );
}
