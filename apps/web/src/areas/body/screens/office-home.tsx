import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { tableHour, zoneName } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note, Tag } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import '../../../styles/public.css';
import type { BodyHomeQuery } from '../operations.generated.js';
import { BODY_HOME, BODY_OFFICERS, BODY_WAITING } from '../operations.generated.js';
import { firstSteps } from '../first-steps.js';
import { readRuleBook } from '../rule-book.js';
import '../words.js';

const EVERY_MS = 15_000;

/** Fewest key-holders of any rule-book. */
const FEWEST_KEY_HOLDERS = 2;

/** Where an officer begins: what is to be done, and the elections that are under way. */
export function Screen() {
  const { t } = useTranslation('body');
  const { me, organisation } = useMe();
  const language = useLanguage();
  const body = inLanguage(language, organisation.name, organisation.nameCy);
  usePageTitle(t('home.title'), body);
  return (
    <div className="stack-l">
      <div>
        <p className="eyebrow">{me.roles.map((role) => t(`roles.${role}`)).join(', ')}</p>
        <h1>{t('home.hello', { name: me.name })}</h1>
      </div>
      {me.roles.includes('KEY_HOLDER') && (
        <Note status="info" title={t('home.keys')}>
          <p>
            <Link to="/keys">{t('home.keysLink')}</Link>
          </p>
        </Note>
      )}
      {me.roles.includes('SECOND_PERSON') && <Waiting />}
      {me.roles.some((role) => role !== 'KEY_HOLDER') && <Overview />}
    </div>
  );
}

/** Whoever approves is told so here: the message may have gone astray. */
function Waiting() {
  const { t } = useTranslation('body');
  const { data } = useAsked(BODY_WAITING, {}, { everyMs: EVERY_MS });
  const count = data?.approvals.filter(({ state }) => state === 'WAITING').length ?? 0;
  if (count === 0) return null;
  return (
    <Note status="warn" title={t('home.waiting', { count })}>
      <p>
        <Link to="/office/approvals">{t('home.waitingLink')}</Link>
      </p>
    </Note>
  );
}

const Overview = () => (
  <Asked query={useAsked(BODY_HOME, {}, { everyMs: EVERY_MS })}>{(found) => <Home found={found} />}</Asked>
);

function Home({ found }: { readonly found: BodyHomeQuery }) {
  const { t } = useTranslation('body');
  const language = useLanguage();
  const { me, organisation } = useMe();
  const officers = useAsked(BODY_OFFICERS, {});
  const members = found.membersByClass.reduce((sum, each) => sum + each.members, 0);
  const steps = firstSteps({
    members,
    elections: found.elections.length,
    wanted: found.constitution ? readRuleBook(found.constitution.document).keyHolders.number : FEWEST_KEY_HOLDERS,
    roles: (officers.data?.officers ?? []).filter(({ active }) => active).map(({ roles }) => roles),
    own: me.roles,
  });
  return (
    <>
      {steps.length > 0 && (
        <section className="card">
          <h2>{t('home.next')}</h2>
          <ul className="tasks">
            {steps.map(({ name, to, isDone, number }) => (
              <li key={name}>
                {isDone ? (
                  <span>{t(`steps.${name}`, { number })}</span>
                ) : (
                  <Link to={to}>{t(`steps.${name}`, { number })}</Link>
                )}
                <Tag status={isDone ? 'pass' : 'none'}>{t(isDone ? 'steps.done' : 'steps.todo')}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('home.elections')}</h2>
        {found.elections.length === 0 ? (
          <p className="muted">{t('home.noElections')}</p>
        ) : (
          <ul className="linklist">
            {found.elections.map(({ id, title, titleCy, state, opensAt, closesAt }) => (
              <li key={id}>
                <div>
                  <Link to={`/office/elections/${id}`}>{inLanguage(language, title, titleCy)}</Link>
                  <br />
                  <span className="small muted">
                    {t('home.period', {
                      opens: tableHour(opensAt, organisation.timeZone, language),
                      closes: tableHour(closesAt, organisation.timeZone, language),
                      zone: zoneName(organisation.timeZone, language),
                    })}
                  </span>
                </div>
                <Tag status={state === 'DECLARED' ? 'pass' : state === 'POLLING' ? 'info' : 'none'}>
                  {t(`states.${state}`)}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p className="muted">{t('home.members', { count: members })}</p>
    </>
  );
}
