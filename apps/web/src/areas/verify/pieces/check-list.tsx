import { checkProves, checkTitle, contestTitleOf, groupsOf, shownVerdict, VERDICT_WORDS } from '#libs/evidence';
import type { CheckLine, FileVerdict } from '#libs/evidence';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../kit/icons.js';
import { Tag } from '../../../kit/pieces.js';
import type { Status } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import { useNumberOf } from './check-number.js';

const STATUS: Readonly<Record<CheckLine['verdict'], Status>> = {
  pass: 'pass',
  fail: 'fail',
  alarm: 'warn',
  notApplicable: 'none',
  notChecked: 'none',
};

/** Every check by name: how it came out, what it proves, and the number. */
export function CheckList({ verdict }: { readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const words = VERDICT_WORDS[language];
  return (
    <section className="sec" aria-labelledby="checks">
      <h2 id="checks">{t('checks.title')}</h2>
      <div className="verify-groups verify-groups--checks">
        {groupsOf(verdict).map(({ about, contest, lines, rules }) => (
          <div key={`${about} ${contest ?? ''}`} className="verify-group">
            <h3>{(about === 'contest' && contestTitleOf(verdict, contest, language)) || words.groups[about]}</h3>
            <Lines lines={lines} verdict={verdict} />
            {rules.length > 0 && (
              <details>
                <summary>{t('checks.rules', { count: rules.length })}</summary>
                <Lines lines={rules} verdict={verdict} />
              </details>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Lines({ lines, verdict }: { readonly lines: readonly CheckLine[]; readonly verdict: FileVerdict }) {
  const language = useLanguage();
  const numberOf = useNumberOf(verdict);
  const words = VERDICT_WORDS[language];
  return (
    <ul className="checks u">
      {lines.map((line) => (
        <li key={`${line.check} ${line.contest ?? ''}`} data-check={line.check} data-verdict={line.verdict}>
          <Tag status={STATUS[line.verdict]}>
            {STATUS[line.verdict] === 'none' && <Icon name="dash" />}
            {words.verdicts[shownVerdict(line)]}
          </Tag>
          <div>
            <b className="m">{checkTitle(words, line.check)}</b>
            <span>{checkProves(words, line)}</span>
            {line.verdict !== 'pass' &&
              line.details.slice(0, 3).map((detail) => (
                <span key={detail} className="verify-found" lang="en">
                  {detail}
                </span>
              ))}
          </div>
          <div className="r">{numberOf(line)}</div>
        </li>
      ))}
    </ul>
  );
}
