import { useTranslation } from 'react-i18next';
import { calendarDay } from '../../../kit/instants.js';
import { readContent } from '../facts/approval-content.js';
import type { ReadableContent } from '../facts/approval-content.js';
import { useSaying } from '../facts/saying.js';
import { Fingerprint } from './fingerprint.js';

/** What is approved: in words for people, and as the exact bytes with their digest. */
export function ApprovedContent({ content, digest }: { readonly content: string; readonly digest: string }) {
  const { t } = useTranslation('election');
  const readable = readContent(content);
  return (
    <div className="stack">
      {readable ? <Readable content={readable} /> : <p>{t('approvals.unreadable')}</p>}
      <details>
        <summary>{t('declare.bytes')}</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={t('declare.bytes')}>
          <pre className="plain plain--bytes" lang="en">
            {content}
          </pre>
        </div>
        <p className="small muted">{t('declare.digest')}</p>
        <Fingerprint digest={digest} />
      </details>
    </div>
  );
}

const Readable = ({ content }: { readonly content: ReadableContent }) =>
  content.kind === 'opening' ? <Opening content={content} /> : <Declared content={content} />;

type OpeningContent = Extract<ReadableContent, { readonly kind: 'opening' }>;

function Opening({ content: { opens, definition } }: { readonly content: OpeningContent }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { keys, codes } = definition;
  return (
    <article className="doc docpad stack">
      <h3>{say.pick(definition.title, definition.titleCy)}</h3>
      <Facts
        rows={[
          [t('page.record'), calendarDay(definition.recordDate, say.language)],
          [t('page.opens'), opens === 'at-once' ? t('approvals.atOnce') : say.at(definition.opensAt)],
          [t('page.closes'), say.at(definition.closesAt)],
          [t('approvals.codes'), codes.name],
        ]}
      />
      {definition.contests.map((contest, i) => (
        <section key={i} className="stack-s">
          <h4>{say.pick(contest.title, contest.titleCy)}</h4>
          {contest.candidates && (
            <>
              <p>{t('page.seats', { count: contest.seats ?? 0 })}</p>
              <ol>
                {contest.candidates.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ol>
            </>
          )}
          {contest.text !== undefined && <p className="prewrap">{say.pick(contest.text, contest.textCy)}</p>}
          <Facts
            rows={[
              [t('approvals.electors'), say.number(contest.roll.electors)],
              [
                t('approvals.keys'),
                `${say.list(contest.trustees)} (${
                  keys.kind === 'all' ? t('approvals.keysAll') : t('approvals.keysSome', { needed: keys.needed })
                })`,
              ],
            ]}
          />
        </section>
      ))}
    </article>
  );
}

type DeclaredContent = Extract<ReadableContent, { readonly kind: 'declaration' }>;

function Declared({ content }: { readonly content: DeclaredContent }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <article className="doc docpad stack">
      {content.contests.map((contest) => (
        <section key={contest.sealNumber} className="stack-s">
          <h3>{contest.title}</h3>
          {contest.kind === 'seats' ? (
            <p className="b">
              {contest.elected.length === 0
                ? t('declare.nobody')
                : t('declare.elected', { names: say.list(contest.elected.map(({ name }) => name)) })}
            </p>
          ) : (
            <>
              <p className="b">{contest.outcome === 'carried' ? t('declare.CARRIED') : t('declare.NOT_CARRIED')}</p>
              <p className="prewrap">{contest.text}</p>
              <p>
                {t('declare.votes', {
                  for: say.number(contest.for),
                  against: say.number(contest.against),
                  abstained: say.number(contest.abstained),
                })}
              </p>
            </>
          )}
          <Facts
            rows={[
              [t('approvals.electors'), say.number(contest.electors)],
              [t('approvals.ballots'), say.number(contest.ballots)],
              ...(contest.kind === 'seats'
                ? ([
                    [
                      t('page.seats', { count: contest.seats }),
                      t('approvals.validRejected', {
                        valid: say.number(contest.validPapers),
                        rejected: say.number(contest.rejectedPapers),
                      }),
                    ],
                  ] as const)
                : []),
              [t('opening.seal', { title: contest.title }), contest.sealNumber],
            ]}
          />
        </section>
      ))}
    </article>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="factlist">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="prewrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
