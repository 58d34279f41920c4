import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DayBoxes } from '../../../dates/day-boxes.js';
import { dayOf, typedDay } from '../../../dates/typed-day.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { Radios } from '../../../kit/fields.js';
import type { FieldProblem } from '../../../kit/fields.js';
import { dayAndHour } from '../../../kit/instants.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { BackLink, Note, ProgressBar, Tag } from '../../../kit/pieces.js';
import { TroubleNote } from '../../../kit/trouble.js';
import { useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import '../../../styles/import.css';
import type { MembersImportsQuery } from '../operations.generated.js';
import { MEMBERS_IMPORTS } from '../operations.generated.js';
import { sampleFile } from '../sample-file.js';
import { FileRefused, uploadFile } from '../upload-file.js';
import type { UploadWanted } from '../upload-file.js';
import '../words.js';

/** Brings a member file in: the file, the day it describes, and whether it holds everybody. */
export function Screen() {
  const { t } = useTranslation('members');
  usePageTitle(t('upload.title'));
  return <Asked query={useAsked(MEMBERS_IMPORTS, {})}>{(found) => <Upload found={found} />}</Asked>;
}

/** YYYY-MM-DD */
const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

function Upload({ found }: { readonly found: MembersImportsQuery }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const today = todayIn(useMe().organisation.timeZone);
  const [asOf, setAsOf] = useState(() => typedDay(today));
  const [covers, setCovers] = useState<UploadWanted['covers']>('everyone');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [progress, setProgress] = useState<readonly [number, number]>([0, 1]);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (wanted: UploadWanted) => uploadFile(wanted, (sent, total) => setProgress([sent, total])),
    onSuccess: async (id) => {
      await queries.invalidateQueries();
      await navigate(`/office/members/import/${id}`);
    },
  });
  const send = (): void => {
    const day = dayOf(asOf);
    const missing = [
      ...(file === undefined ? [{ id: 'file', text: t('upload.fileMissing') }] : []),
      ...(day !== undefined ? [] : [{ id: 'asOf', text: t('upload.dayWrong') }]),
    ];
    setProblems(missing);
    if (file && day !== undefined) upload.mutate({ file, asOf: day, covers });
  };
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  const document = found.constitution?.document;
  return (
    <div className="stack-l">
      <div>
        <BackLink to="/office/members" />
        <ErrorSummary problems={problems} />
        <h1>{t('upload.title')}</h1>
        <p className="lead">{t('upload.lead')}</p>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={problemOf('file') === undefined ? 'field' : 'field field--bad'}>
          <label htmlFor="file">{t('upload.file')}</label>
          <span className="hint" id="file-hint">
            {t('upload.fileHint')}
          </span>
          {problemOf('file') !== undefined && <span className="field__error">{problemOf('file')}</span>}
          <input
            ref={input}
            id="file"
            className="input"
            type="file"
            accept=".csv,text/csv,text/plain"
            aria-describedby="file-hint"
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </div>
        {document !== undefined && (
          <p className="small field">
            {t('upload.noFile')}{' '}
            <button
              type="button"
              className="linklike"
              onClick={() => {
                setFile(sampleFile(document));
                if (input.current) input.current.value = '';
              }}
            >
              {t('upload.useSample')}
            </button>
          </p>
        )}
        {file && (
          <p className="field" role="status">
            <Tag status="pass">{t('upload.chosen', { name: file.name })}</Tag>
          </p>
        )}
        <DayBoxes
          id="asOf"
          today={today}
          label={t('upload.day')}
          hint={t('upload.dayHint')}
          error={problemOf('asOf')}
          typed={asOf}
          onType={setAsOf}
        />
        <Radios
          label={t('upload.covers')}
          name="covers"
          value={covers}
          choices={[
            { value: 'everyone', label: t('upload.everyone'), hint: t('upload.everyoneHint') },
            { value: 'some', label: t('upload.some'), hint: t('upload.someHint') },
          ]}
          onChoose={(value) => setCovers(value === 'some' ? 'some' : 'everyone')}
        />
        {upload.isPending && <ProgressBar done={progress[0]} total={progress[1]} label={t('upload.reading')} />}
        {upload.error instanceof FileRefused ? (
          <Note status="fail" title={upload.error.message} isNews>
            {upload.error.faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </Note>
        ) : (
          upload.isError && <TroubleNote error={upload.error} />
        )}
        <button className="btn" type="submit" disabled={upload.isPending}>
          {t('upload.send')}
        </button>
      </form>
      <PastImports imports={found.registerImports} />
    </div>
  );
}

function PastImports({ imports }: { readonly imports: MembersImportsQuery['registerImports'] }) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const { organisation } = useMe();
  if (imports.length === 0) return null;
  return (
    <section>
      <h2>{t('upload.past')}</h2>
      <ul className="linklist">
        {imports.map(({ id, fileName, status, createdAt, mayBeUndone }) => (
          <li key={id}>
            <div>
              <Link to={`/office/members/import/${id}`}>{fileName || t('upload.unnamed')}</Link>
              <br />
              <span className="small muted">{dayAndHour(createdAt, organisation.timeZone, language)}</span>
            </div>
            <Tag status={status === 'CONFIRMED' ? 'pass' : 'none'}>
              {t(`status.${status}`)}
              {mayBeUndone && `. ${t('upload.mayBeUndone')}`}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
