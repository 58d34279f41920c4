import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { dayAndHour } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note, PrintButton, Tag } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import '../../../styles/charts.css';
import '../../../styles/constitution.css';
import '../../../styles/public.css';
import '../body.css';
import type { BodyRulesQuery } from '../operations.generated.js';
import { BODY_RULES } from '../operations.generated.js';
import { named, readRuleBook, seatRows } from '../rule-book.js';
import { ruleRows } from '../rule-rows.js';
import { SeatMap } from '../seat-map.js';
import '../words.js';

/** The rule-book in words on the left, what the system does with it on the right. */
export function Screen() {
  const { t } = useTranslation('body');
  usePageTitle(t('rules.title'));
  return (
    <Asked query={useAsked(BODY_RULES, {})}>
      {(found) =>
        found.constitution ? (
          <Rules {...found} constitution={found.constitution} />
        ) : (
          <Note status="warn" title={t('rules.none')} />
        )
      }
    </Asked>
  );
}

type Found = BodyRulesQuery & { readonly constitution: NonNullable<BodyRulesQuery['constitution']> };

function Rules({ constitution, constitutionVersions }: Found) {
  const { t } = useTranslation('body');
  const language = useLanguage();
  const { me, organisation } = useMe();
  const book = readRuleBook(constitution.document);
  const at = (instant: string): string => dayAndHour(instant, organisation.timeZone, language);
  return (
    <div className="stack-l">
      <div className="row between top">
        <div>
          <h1>{named(book.title, language)}</h1>
          <p className="lead">
            {t('rules.version', { version: constitution.version, at: at(constitution.adoptedAt) })}
          </p>
        </div>
        <div className="btns">
          {me.roles.includes('SECRETARY') && (
            <Link className="btn btn--2 btn--s" to="/office/rules/change">
              {t('rules.change')}
            </Link>
          )}
          <PrintButton />
        </div>
      </div>
      <div className="card">
        <SeatMap rows={seatRows(book, language)} />
      </div>
      <section>
        <h2 className="vh">{t('rules.list')}</h2>
        <div className="rules">
          {ruleRows(book, t, language).map(({ clause, subject, text, value }) => (
            <div className="rule" key={`${clause} ${subject}`}>
              <span className="rule__n">{clause}</span>
              <div className="rule__t">
                <h3>{subject}</h3>
                {text !== undefined && <p>{text}</p>}
              </div>
              <div className="rule__v">{value}</div>
            </div>
          ))}
        </div>
      </section>
      <section className="stack-s">
        <h2>{t('rules.versions')}</h2>
        <ul className="linklist">
          {constitutionVersions.map(({ version, adoptedAt, digest }) => (
            <li key={version}>
              <span>
                {t('rules.versionOf', { version, at: at(adoptedAt) })}
                <br />
                <span className="code small muted">{digest}</span>
              </span>
              {version === constitution.version && <Tag status="pass">{t('rules.inForce')}</Tag>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
