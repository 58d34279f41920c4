import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked, useAsked } from '../../../kit/asked.js';
import { TextField } from '../../../kit/fields.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_ROLL_ENTRY } from '../operations/roll.generated.js';
import type { ElectionContest } from './election-screen.js';

/** Whether one member is on the frozen rolls, and why. */
export function RollSearch({ contests }: { readonly contests: readonly ElectionContest[] }) {
  const { t } = useTranslation('election');
  const [typed, setTyped] = useState('');
  const [memberNo, setMemberNo] = useState('');
  return (
    <section className="stack">
      <h2>{t('roll.search')}</h2>
      <p className="muted">{t('roll.searchHint')}</p>
      <form
        role="search"
        className="row top"
        onSubmit={(event) => {
          event.preventDefault();
          setMemberNo(typed.trim());
        }}
      >
        <TextField
          label={t('roll.number')}
          width="w10"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="btn btn--2 rowend">
          {t('roll.find')}
        </button>
      </form>
      <div role="status" className="stack-s">
        {memberNo !== '' && contests.map((contest) => <Entry key={contest.id} contest={contest} memberNo={memberNo} />)}
      </div>
    </section>
  );
}

function Entry({ contest, memberNo }: { readonly contest: ElectionContest; readonly memberNo: string }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const query = useAsked(ELECTION_ROLL_ENTRY, { contestId: contest.id, memberNo });
  return (
    <Asked query={query}>
      {({ rollEntries: [entry] }) => (
        <p>
          {entry
            ? t('roll.found', {
                name: `${entry.givenName} ${entry.familyName}`,
                number: entry.memberNo,
                title: say.pick(contest.title, contest.titleCy),
                reason: t(`roll.${entry.reason}`),
              })
            : t('roll.notFound', { number: memberNo })}
        </p>
      )}
    </Asked>
  );
}
