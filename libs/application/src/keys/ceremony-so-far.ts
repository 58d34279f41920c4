import { ceremonyStep } from '#libs/belenios';
import type { CeremonyId, CeremonyState, Group } from '#libs/belenios';
import type { KeyCeremony } from '#libs/domain';
import type { CeremonyStore } from '../ports/ceremony-store.js';

/** The name under which every message of an attempt is signed. */
export const ceremonyIdOf = ({ electionId, attempt, needed, members }: KeyCeremony): CeremonyId => ({
  election: electionId,
  attempt,
  threshold: needed,
  size: members.length,
});

/**
 * Where an attempt stands: a function of the messages that were taken, all of which are checked anew.
 * @throws Error if one of them is refused now, which was right when it was taken
 */
export async function ceremonySoFar(
  ceremonies: CeremonyStore,
  group: Group,
  ceremony: KeyCeremony,
): Promise<CeremonyState> {
  const messages = await ceremonies.messages(ceremony.electionId, ceremony.attempt);
  const { state, refused } = ceremonyStep(
    group,
    ceremonyIdOf(ceremony),
    messages.map(({ text }) => text),
  );
  const [wrong] = refused;
  if (wrong) throw new Error(`message ${wrong.at + 1} of a key ceremony is not what was taken: ${wrong.fault.code}`);
  return state;
}
