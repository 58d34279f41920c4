import type { FileVerdict } from '#libs/evidence';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../../kit/error-summary.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { Radios, TextArea, TextField } from '../../../kit/fields.js';
import { calendarDay } from '../../../kit/instants.js';
import { Note } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import { saveText } from '../save-text.js';
import { verdictDigest } from '../verdict-text.js';

type Opinion = 'no-exceptions' | 'exceptions';

/** What a person writes of their check: it stays on this device until they hand it to somebody. */
interface Report {
  readonly opinion: Opinion;
  readonly text: string;
  readonly name: string;
  /** YYYY-MM-DD, by the device's calendar. */
  readonly on: string;
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** An opinion, what there is to say, and a name: makes a page to print and a file to save. Nothing is sent. */
export function ReportForm({ verdict }: { readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const [opinion, setOpinion] = useState<Opinion>();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  const report: Report | undefined = opinion && { opinion, text: text.trim(), name: name.trim(), on: today() };
  const withReport = (act: (report: Report) => void): void => {
    const found: FieldProblem[] = [
      ...(opinion === undefined ? [{ id: 'opinion', text: t('report.opinionNeeded') }] : []),
      ...(opinion === 'exceptions' && text.trim() === '' ? [{ id: 'report-text', text: t('report.textNeeded') }] : []),
      ...(name.trim() === '' ? [{ id: 'report-name', text: t('report.nameNeeded') }] : []),
    ];
    setProblems(found);
    if (found.length === 0 && report) act(report);
  };
  return (
    <section className="sec" aria-labelledby="report">
      <h2 id="report">{t('report.title')}</h2>
      <div className="grid2">
        <form
          className="stack noprint"
          onSubmit={(event) => {
            event.preventDefault();
            withReport(printReport);
          }}
        >
          <p className="muted">{t('report.hint')}</p>
          <ErrorSummary problems={problems} />
          <Radios
            id="opinion"
            name="opinion"
            label={t('report.opinion')}
            error={problemOf('opinion')}
            value={opinion}
            choices={[
              { value: 'no-exceptions', label: t('report.noExceptions'), hint: t('report.noExceptionsHint') },
              { value: 'exceptions', label: t('report.exceptions'), hint: t('report.exceptionsHint') },
            ]}
            onChoose={(value) => setOpinion(value === 'exceptions' ? 'exceptions' : 'no-exceptions')}
          />
          {opinion === 'no-exceptions' && verdict.verdict !== 'accept' && (
            <Note status="warn" title={t('report.contradiction')} isNews />
          )}
          <TextArea
            id="report-text"
            label={t('report.text')}
            hint={t('report.textHint')}
            error={problemOf('report-text')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <TextField
            id="report-name"
            label={t('report.name')}
            error={problemOf('report-name')}
            autoComplete="name"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <div className="btns">
            <button type="submit" className="btn btn--2">
              {t('report.print')}
            </button>
            <button
              type="button"
              className="btn btn--2"
              onClick={() => withReport((made) => saveReport(made, verdict))}
            >
              {t('report.save')}
            </button>
          </div>
        </form>
        {report && <ReportPaper report={report} verdict={verdict} />}
      </div>
    </section>
  );
}

/** Only the paper is printed: everything else is hidden until the printing has ended. */
function printReport(): void {
  document.documentElement.dataset['print'] = 'report';
  addEventListener('afterprint', () => delete document.documentElement.dataset['print'], { once: true });
  window.print();
}

function saveReport({ opinion, text, name, on }: Report, verdict: FileVerdict): void {
  const { file, title, organisation } = verdict;
  const { seals, counts } = {
    seals: verdict.contests.map(({ uuid, sealNumber, head }) => ({ uuid, sealNumber, head })),
    counts: countsOf(verdict),
  };
  const about = { file, title, organisation, outcome: verdict.verdict, ...counts, contests: seals };
  const report = { format: 'quorate-report/1', opinion, text, name, on, verdictDigest: verdictDigest(verdict), about };
  saveText(`${file}.report.json`, `${JSON.stringify(report, null, 2)}\n`);
}

const countsOf = ({ checks }: FileVerdict) => ({
  passed: checks.filter((line) => line.verdict === 'pass').length,
  failed: checks.filter((line) => line.verdict === 'fail').map(({ check }) => check),
});

function ReportPaper({ report, verdict }: { readonly report: Report; readonly verdict: FileVerdict }) {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const { passed, failed } = countsOf(verdict);
  const title = verdict.title === undefined ? verdict.file : inLanguage(language, verdict.title, verdict.titleCy);
  return (
    <article className="doc verify-box verify-report stack" aria-labelledby="report-paper">
      <h3 id="report-paper">{t('report.paperTitle', { title })}</h3>
      <p className="b">
        {report.opinion === 'no-exceptions' ? t('report.paperNoExceptions') : t('report.paperExceptions')}
      </p>
      {report.text !== '' && <p className="verify-report__text">{report.text}</p>}
      <p>
        {t('report.paperChecks', { passed, failed: failed.length })}
        {failed.length > 0 && <span className="code"> {failed.join(', ')}</span>}
      </p>
      <p>
        {report.name}
        <br />
        {calendarDay(report.on, language)}
      </p>
      <dl className="sl small">
        <div>
          <dt>{t('report.file')}</dt>
          <dd className="code">{verdict.file}</dd>
        </div>
        <div>
          <dt>{t('report.digest')}</dt>
          <dd className="code">{verdictDigest(verdict)}</dd>
        </div>
      </dl>
      <p className="verify-report__sign">{t('report.signature')}</p>
    </article>
  );
}
