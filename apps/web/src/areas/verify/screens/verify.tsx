import { VERDICT_WORDS } from '#libs/evidence';
import type { NotedFault, Spoil } from '#libs/evidence';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../../../styles/checks.css';
import '../../../styles/console.css';
import { useChecking } from '../checking/use-checking.js';
import type { Checked } from '../checking/use-checking.js';
import { CheckList } from '../pieces/check-list.js';
import { Compare } from '../pieces/compare.js';
import { Faults } from '../pieces/faults.js';
import { FetchHere } from '../pieces/fetch-here.js';
import { FilePlace } from '../pieces/file-place.js';
import { FindReceipt } from '../pieces/find-receipt.js';
import { Limits } from '../pieces/limits.js';
import { NotedForm, NOTHING } from '../pieces/noted-form.js';
import { Outcome } from '../pieces/outcome.js';
import { Practice } from '../pieces/practice.js';
import { ReportForm } from '../pieces/report-form.js';
import { Results } from '../pieces/results.js';
import { Running } from '../pieces/running.js';
import { saveText } from '../save-text.js';
import { verdictText } from '../verdict-text.js';
import '../verify.css';
import '../words.js';

const FIELD_OF = { NOT_A_KEY: 'key', NOT_A_HEAD: 'heads', NOT_ROOTS: 'roots' } as const;

/** Checks a declared result on this device: the file is chosen, every check is made and named, nothing is sent. */
export function Screen() {
  const { t } = useTranslation('verify');
  const language = useLanguage();
  const [search] = useSearchParams();
  const [file, setFile] = useState<File>();
  const [noted, setNoted] = useState(NOTHING);
  const checking = useChecking();
  const { phase, found } = checking;
  const electionId = search.get('election');
  usePageTitle(t('title'));
  useNoStrayDrops();
  const check = (chosen: File, spoil?: Spoil): void => {
    setFile(chosen);
    checking.check({ file: chosen, key: noted.key, heads: noted.heads, roots: noted.roots, ...(spoil && { spoil }) });
  };
  const { find } = checking;
  const isChecked = phase.kind === 'checked';
  const { receipt } = noted;
  useEffect(() => {
    if (isChecked && receipt.trim() !== '') find(receipt);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was noted before is looked for once, when the file has been checked
  }, [isChecked]);
  const fault = phase.kind === 'noted-fault' ? phase.fault : undefined;
  const faultText = fault && VERDICT_WORDS[language].notedFault(fault);
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
      </div>
      <div className={phase.kind === 'start' ? 'verify-top' : 'grid2 w12'}>
        <div className="stack noprint">
          {electionId !== null && !file && <FetchHere electionId={electionId} onFetched={check} />}
          <FilePlace file={file} onChoose={check} />
          <NotedForm
            noted={noted}
            hasFile={file !== undefined}
            fault={faultText}
            faultIn={fault && FIELD_OF[fault.code satisfies NotedFault['code']]}
            onChange={setNoted}
            onAgain={() => file && check(file)}
          />
        </div>
        {phase.kind === 'checking' && <Running name={phase.file.name} at={phase.at} onStop={checking.stop} />}
        {phase.kind === 'checked' && (
          <Outcome
            checked={phase}
            onSave={() => saveText(`${phase.verdict.file}.verdict.json`, verdictText(phase.verdict))}
            onRealFile={() => file && check(file)}
          />
        )}
        {phase.kind === 'stopped' && <Note status="info" title={t('stopped')} isNews />}
        {faultText !== undefined && <Note status="fail" title={faultText} isNews />}
        {phase.kind === 'cannot-read' && (
          <Note status="fail" title={t('cannotRead')} isNews>
            <p lang="en">{phase.reason}</p>
          </Note>
        )}
      </div>
      {phase.kind === 'checked' && phase.isEvidence ? (
        <Findings
          checked={phase}
          find={
            <FindReceipt
              receipt={receipt}
              found={found}
              onType={(typed) => setNoted({ ...noted, receipt: typed })}
              onFind={() => find(receipt)}
            />
          }
          onTry={(spoil) => file && check(file, spoil)}
        />
      ) : (
        <Limits verifier={undefined} />
      )}
    </>
  );
}

interface FindingsProps {
  readonly checked: Checked;
  readonly find: ReactNode;
  readonly onTry: (spoil: Spoil) => void;
}

/** Everything under the answer. */
function Findings({ checked: { verdict, spoil }, find, onTry }: FindingsProps) {
  return (
    <>
      <Faults verdict={verdict} />
      <Results verdict={verdict} />
      <CheckList verdict={verdict} />
      <Limits verifier={verdict.verifier} />
      {verdict.contests.length > 0 && find}
      <Compare verdict={verdict} />
      {verdict.kind === 'bundle' && <Practice onTry={onTry} />}
      {spoil === undefined && <ReportForm verdict={verdict} />}
    </>
  );
}

/** A file dropped beside the place for it must not make the browser leave the page. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const prevent = (event: Event): void => event.preventDefault();
    for (const name of ['dragover', 'drop']) addEventListener(name, prevent);
    return () => {
      for (const name of ['dragover', 'drop']) removeEventListener(name, prevent);
    };
  }, []);
}
