import { useAsked } from '../../../kit/asked.js';
import { ELECTION_MESSAGE_DELIVERY } from '../operations/messages.generated.js';
import type { ElectionMessageDeliveryQuery } from '../operations/messages.generated.js';
import { useRoles } from './roles.js';

const EVERY_MS = 10_000;

/** Where the voting messages are while the poll is not open; undefined until it is known, or where the officer may not see it. */
export function useMessages({
  id: electionId,
  state,
}: {
  readonly id: string;
  readonly state: string;
}): ElectionMessageDeliveryQuery['codeMessages'] | undefined {
  const { seesConduct } = useRoles();
  const isOn = seesConduct && state === 'CODES_ISSUED';
  const { data } = useAsked(ELECTION_MESSAGE_DELIVERY, { electionId }, { everyMs: EVERY_MS, isOn });
  return isOn ? data?.codeMessages : undefined;
}
