import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Note } from '../../../kit/pieces.js';
import { offeredBy } from '../facts/offered.js';
import { useRoles } from '../facts/roles.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_RULES } from '../operations/elections.generated.js';
import { ELECTION_KEY_STATE, ELECTION_OFFICERS, ELECTION_SAFEGUARDS } from '../operations/safeguards.generated.js';
import { CodePolicy } from '../pieces/code-policy.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { KeyPolicy } from '../pieces/key-policy.js';
import { Mixers } from '../pieces/mixers.js';

/** Who makes the codes, how many keys open the boxes, who mixes. */
export function Screen() {
  const { t } = useTranslation('election');
  return (
    <ElectionScreen title={t('safeguards.title')} lead={t('safeguards.lead')}>
      {(detail) => <Safeguards detail={detail} />}
    </ElectionScreen>
  );
}

function Safeguards({ detail: { election, contests } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer, seesKeys, seesOfficers } = useRoles();
  const electionId = election.id;
  const safeguards = useAsked(ELECTION_SAFEGUARDS, { electionId });
  const rules = useAsked(ELECTION_RULES, { version: election.constitutionVersion });
  const officers = useAsked(ELECTION_OFFICERS, {}, { isOn: seesOfficers });
  const keys = useAsked(ELECTION_KEY_STATE, { electionId }, { isOn: seesKeys });
  const document = rules.data?.constitution?.document;
  const offered = document === undefined ? undefined : offeredBy(document);
  const holders = (officers.data?.officers ?? []).filter(({ active, roles }) => active && roles.includes('KEY_HOLDER'));
  const isDraft = election.state === 'DRAFT';
  const isMixed = contests.some(({ opening }) => opening === 'MIXING');
  return (
    <Asked query={safeguards}>
      {({ codePolicy, outsideMixers }) => (
        <div className="stack-xl">
          {!isDraft && <Note status="info" title={t('safeguards.locked')} />}
          {codePolicy && (
            <CodePolicy electionId={electionId} policy={codePolicy} mayChange={isDraft && isReturningOfficer} />
          )}
          {keys.data && officers.data && (
            <KeyPolicy
              electionId={electionId}
              needed={keys.data.keyCeremony?.needed ?? null}
              holders={holders.map(({ name }) => name)}
              rules={offered?.ok ? offered.value.keyHolders : undefined}
              mayChange={isDraft && isReturningOfficer}
            />
          )}
          {isMixed && (officers.data || !seesOfficers) && (
            <Mixers
              electionId={electionId}
              named={outsideMixers}
              holders={holders}
              mayChange={isReturningOfficer && !hasReached(election.state, 'POLLING')}
            />
          )}
          <p>
            <Link className="btn" to={`/office/elections/${electionId}/roll`}>
              {t('safeguards.next')}
            </Link>
          </p>
        </div>
      )}
    </Asked>
  );
}
