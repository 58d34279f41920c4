import { VERDICT_WORDS } from '#libs/evidence';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../kit/words.js';
import type { ProgressAt } from '../checking/messages.js';
import { figure } from '../figures.js';

interface RunningProps {
  readonly name: string;
  readonly at: ProgressAt | undefined;
  readonly onStop: () => void;
}

/** How far the check is, in a bar and in numbers; read out at the beginning of each step and each quarter of it. */
export function Running({ name, at, onStop }: RunningProps) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { step, done, total } = at ?? { step: 'file', done: 0, total: 0 };
  const stepName = VERDICT_WORDS[language].steps[step];
  const quarter = total > 0 ? Math.floor((4 * done) / total) : 0;
  return (
    <section className="doc verify-box stack" aria-labelledby="running">
      <h2 id="running" tabIndex={-1} ref={heading}>
        {t('running.title', { name })}
      </h2>
      <progress className="progressbar" max={Math.max(total, 1)} value={done} aria-labelledby="running" />
      <p className="muted tnum">
        {step === 'file'
          ? stepName
          : t('running.progress', { step: stepName, done: figure(done, language), total: figure(total, language) })}
      </p>
      <p className="vh" role="status">
        {quarter === 0 ? stepName : t('running.quarter', { step: stepName, percent: 25 * quarter })}
      </p>
      <p>
        <button type="button" className="btn btn--2" onClick={onStop}>
          {t('running.stop')}
        </button>
      </p>
    </section>
  );
}
