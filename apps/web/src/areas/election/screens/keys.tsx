import { useTranslation } from 'react-i18next';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Note } from '../../../kit/pieces.js';
import { keysStanding } from '../facts/keys.js';
import { wantedKeyHolders } from '../facts/offered.js';
import { useRoles } from '../facts/roles.js';
import { hasReached } from '../facts/state-line.js';
import { ELECTION_RULES } from '../operations/elections.generated.js';
import { ELECTION_KEY_STATE, ELECTION_OFFICERS } from '../operations/safeguards.generated.js';
import { AllKeys } from '../pieces/all-keys.js';
import { Ceremony } from '../pieces/ceremony.js';
import { ElectionScreen } from '../pieces/election-screen.js';
import type { ElectionDetail } from '../pieces/election-screen.js';
import { HoldersLacking } from '../pieces/holders-lacking.js';

const EVERY_MS = 4_000;

/** How far the keys of the key-holders are made. */
export function Screen() {
  const { t } = useTranslation('election');
  const { seesKeys, seesOfficers } = useRoles();
  return (
    <ElectionScreen title={t('keys.title')}>
      {(detail) =>
        seesKeys && seesOfficers ? <Keys detail={detail} /> : <Note status="info" title={t('keys.notSeen')} />
      }
    </ElectionScreen>
  );
}

function Keys({ detail: { election, contests } }: { readonly detail: ElectionDetail }) {
  const { t } = useTranslation('election');
  const { isReturningOfficer } = useRoles();
  const isOpened = hasReached(election.state, 'POLLING');
  const keys = useAsked(ELECTION_KEY_STATE, { electionId: election.id }, isOpened ? {} : { everyMs: EVERY_MS });
  const officers = useAsked(ELECTION_OFFICERS, {});
  const rules = useAsked(ELECTION_RULES, { version: election.constitutionVersion });
  return (
    <Asked query={keys}>
      {(state) => (
        <Asked query={officers}>
          {({ officers: all }) => {
            const ids = contests.map(({ id }) => id);
            const standing = keysStanding(state, all, ids, wantedKeyHolders(rules.data));
            const holders = all
              .filter(({ active, roles }) => active && roles.includes('KEY_HOLDER'))
              .map(({ name }) => name);
            return (
              <div className="stack">
                {!isOpened && holders.length > 0 && <HoldersLacking lacking={standing.lacking} />}
                <p>{standing.needed === null ? t('keys.leadAll') : t('keys.leadSome', { needed: standing.needed })}</p>
                {standing.needed !== null && state.keyCeremony ? (
                  <Ceremony
                    electionId={election.id}
                    ceremony={state.keyCeremony}
                    holders={holders}
                    mayRun={isReturningOfficer && !isOpened && standing.lacking === 0}
                  />
                ) : (
                  <AllKeys standing={standing} contests={contests.length} isOpened={isOpened} />
                )}
              </div>
            );
          }}
        </Asked>
      )}
    </Asked>
  );
}
