import { adviceFor, checkTitle, contestTitleOf, findingsOf, VERDICT_WORDS } from '#libs/evidence';
import type { CheckLine, FileVerdict } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { useLanguage } from '../../../kit/words.js';

/** What did not pass, each with what was found, what to do next and whom to tell. */
export function Faults({ verdict }: { readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const of = (kind: CheckLine['verdict']): readonly CheckLine[] =>
    verdict.checks.filter((line) => line.verdict === kind);
  const failed = of('fail');
  const lines = [...failed, ...of('alarm')];
  if (lines.length === 0) return null;
  return (
    <section className="sec stack" aria-labelledby="faults">
      <h2 id="faults">{failed.length > 0 ? t('faults.title') : t('faults.alarmTitle')}</h2>
      {lines.map((line) => (
        <Fault key={`${line.check} ${line.contest ?? ''}`} line={line} verdict={verdict} />
      ))}
    </section>
  );
}

function Fault({ line, verdict }: { readonly line: CheckLine; readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const words = VERDICT_WORDS[language];
  const { toDo, tell } = adviceFor(words, line);
  const isAlarm = line.verdict === 'alarm';
  const about = contestTitleOf(verdict, line.contest, language);
  return (
    <div className={isAlarm ? 'note note--warn' : 'note note--fail'} data-fault={line.check}>
      <Icon name={isAlarm ? 'warn' : 'cross'} />
      <div className="stack-s">
        <h3>
          {words.verdicts[line.verdict]}: {checkTitle(words, line.check)}
        </h3>
        {about !== undefined && <p className="small">{about}</p>}
        <dl className="verify-advice">
          <dt>{language === 'en' ? words.facts.found : t('faults.english')}</dt>
          <dd lang="en">
            {findingsOf(verdict, line).map((text) => (
              <p key={text} className="small verify-found">
                {text}
              </p>
            ))}
          </dd>
          <dt>{words.facts.toDo}</dt>
          <dd>{toDo}</dd>
          <dt>{words.facts.tell}</dt>
          <dd>{tell}</dd>
          <dt>{words.facts.quote}</dt>
          <dd className="code">{line.check}</dd>
        </dl>
      </div>
    </div>
  );
}
