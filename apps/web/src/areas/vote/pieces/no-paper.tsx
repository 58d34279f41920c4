import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RefusalAnswer } from '../../../kit/client.js';
import { usePageTitle } from '../../../kit/page-title.js';
import { Note } from '../../../kit/pieces.js';
import { askForPaper, paperKey } from '../visit/paper.js';
import { changeVisit } from '../visit/visit.js';
import type { Visit } from '../visit/visit.js';
import { passOf } from '../visit/voter.js';
import { CodeForm } from './code-form.js';
import { CheckedFirst } from './checked-first.js';

const WITHOUT_FORM = ['POLL_NOT_SET_UP', 'SECOND_CHECK_NOT_KNOWN', 'TOO_MANY_TRIES'];

/** Why there is no ballot paper, and what to do: type the code again, give the date of birth, wait, or ask for help. */
export function NoPaper({ visit, refusal }: { readonly visit: Visit; readonly refusal: RefusalAnswer | undefined }) {
  const { t } = useTranslation('vote');
  const queries = useQueryClient();
  const isWrong = visit.code !== undefined;
  usePageTitle(t(isWrong ? 'code.wrongTitle' : 'code.title'));

  async function check(day: string): Promise<string | undefined> {
    const answer = await askForPaper(passOf(visit), day);
    if (answer.kind === 'refused') return answer.refusal.fields[0]?.message ?? answer.refusal.message;
    changeVisit({ ticket: answer.paper.ticket ?? undefined });
    queries.setQueryData(paperKey(visit), answer);
    return undefined;
  }

  if (refusal?.code === 'SECOND_CHECK_NEEDED') return <CheckedFirst visit={visit} onDay={check} />;
  if (refusal && WITHOUT_FORM.includes(refusal.code))
    return (
      <div className="stack">
        <h1>{t(refusal.code === 'POLL_NOT_SET_UP' ? 'code.notOpenTitle' : 'refused.title')}</h1>
        <p>{refusal.code === 'POLL_NOT_SET_UP' ? t('code.notOpenText') : refusal.message}</p>
      </div>
    );
  return (
    <CodeForm electionId={visit.electionId}>
      <h1>{t('code.title')}</h1>
      {refusal?.code === 'CODE_BLOCKED' && (
        <Note status="warn" title={t('code.blockedTitle')}>
          <p>{refusal.message}</p>
        </Note>
      )}
      {isWrong && refusal?.code !== 'CODE_BLOCKED' && (
        <Note status="warn" title={t('code.wrongTitle')} isNews>
          <p>{t('code.wrongText')}</p>
        </Note>
      )}
    </CodeForm>
  );
}
