import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';
import type { OpenJobState } from '../operations/poll.generated.js';

const KNOWN = ['seal-and-tally', 'mix', 'compute-result', 'count', 'build-bundle', 'issue-codes'] as const;

interface Job {
  readonly name: string;
  readonly state: OpenJobState;
  readonly failures: number;
  readonly refusal: string | null;
}

/** Work of the machine that is in trouble, and what to do about it; nothing while all goes well. */
export function JobNotes({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t } = useTranslation('election');
  return jobs
    .filter(({ state }) => state !== 'WAITING')
    .map(({ name, state, failures, refusal }) => {
      const known = KNOWN.find((each) => each === name) ?? 'other';
      const job = t(`opening.job.${known}`);
      return state === 'REFUSED' ? (
        <Note key={name} status="fail" title={t('opening.refused', { job, code: refusal ?? '' })} isNews>
          <p>{t('opening.refusedHint')}</p>
        </Note>
      ) : (
        <Note key={name} status="warn" title={t('opening.trouble', { job, count: failures })} isNews>
          <p>{t('opening.troubleHint')}</p>
        </Note>
      );
    });
}
