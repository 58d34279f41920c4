import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked, useAsked } from '../../../kit/asked.js';
import { TextField } from '../../../kit/fields.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_ROLL_ENTRY } from '../operations/roll.generated.js';
import type { ElectionContest } from './election-screen.js';
import { MemberCode } from './member-code.js';

interface RollSearchProps {
  readonly contests: readonly ElectionContest[];
  readonly electionId: string;
  /** Codes are out and the poll is not over: a code that was lost can be blocked and replaced. */
  readonly mayMoveCodes: boolean;
}

/** Whether one member is on the frozen rolls, and why; and their code, for those who ask by telephone or share an address. */
export function RollSearch({ contests, electionId, mayMoveCodes }: RollSearchProps) {
  const { t } = useTranslation('election');
  const [typed, setTyped] = useState('');
  const [memberNo, setMemberNo] = useState('');
  const [first] = contests;
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
      {mayMoveCodes && first && memberNo !== '' && (
        <CodeOf key={memberNo} electionId={electionId} contest={first} memberNo={memberNo} />
      )}
    </section>
  );
}

/** A roll names everybody on the register, with or without a vote in its contest: one of them leads to the member. */
function CodeOf({ electionId, contest, memberNo }: EntryProps & { readonly electionId: string }) {
  const entry = useAsked(ELECTION_ROLL_ENTRY, { contestId: contest.id, memberNo }).data?.rollEntries[0];
  if (!entry) return null;
  const { memberId, givenName, familyName } = entry;
  return (
    <MemberCode
      electionId={electionId}
      memberId={memberId}
      name={`${givenName} ${familyName}`}
      reason="LOST"
      mayReissue
    />
  );
}

interface EntryProps {
  readonly contest: ElectionContest;
  readonly memberNo: string;
}

function Entry({ contest, memberNo }: EntryProps) {
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
