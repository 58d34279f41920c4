import type { Result } from '#libs/basics';
import type { Group } from '../group.js';
import { canonicalText } from '../json.js';
import { judging, policyText, refuseMessage } from './ceremony-fault.js';
import type { CeremonyFault } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import { messageHolds, readMessage } from './ceremony-message.js';
import type { CeremonyMessage } from './ceremony-message.js';
import { byStepAndPlace, contentsOf, messagesOf, places, seenBefore } from './ceremony-state.js';
import type { CeremonyState } from './ceremony-state.js';
import { MEMBER_STEPS, memberStepOf } from './ceremony-steps.js';
import type { MemberStep } from './ceremony-steps.js';
import { certificatesOf, checkContent, keysOfSender } from './check-content.js';
import { assembleGroup } from './member-share.js';
import { rehearsalOf, rehearsalOpens } from './rehearsal.js';

export const beginCeremony = (id: CeremonyId): CeremonyState => ({
  id,
  step: 'certificate',
  waitingFor: places(id),
  messages: [],
  certified: new Map(),
  commitments: new Map(),
  rehearsed: new Map(),
});

/** A ceremony with the messages that were refused, each by its number in the list that was given, from 0. */
export interface CeremonySoFar {
  readonly state: CeremonyState;
  readonly refused: readonly { readonly at: number; readonly fault: CeremonyFault }[];
}

/**
 * Goes through the messages in the order in which they were taken. Depends on nothing but them, so that every
 * key-holder, the server and anybody later finds the same step, the same trustees and the same faults.
 */
export function ceremonyStep(group: Group, id: CeremonyId, texts: readonly string[]): CeremonySoFar {
  let state = beginCeremony(id);
  const refused: { at: number; fault: CeremonyFault }[] = [];
  texts.forEach((text, at) => {
    const taken = takeMessage(group, state, text);
    if (taken.ok) state = taken.value;
    else refused.push({ at, fault: taken.error });
  });
  return { state, refused };
}

/**
 * Takes one message, or says whose message is wrong and why. The very message that is in already is taken again without
 * effect, so that sending may be repeated.
 *
 * @param from the place of whoever hands it in, where that is known
 */
export function takeMessage(
  group: Group,
  state: CeremonyState,
  text: string,
  from?: number,
): Result<CeremonyState, CeremonyFault> {
  return judging(() => {
    const read = readMessage(text);
    if (!read.ok) return refuseMessage(read.error);
    const message = read.value;
    checkPlace(state, message, from);
    if (state.messages.some((known) => known.text === text)) return state;
    checkTurn(state, message);
    const keys = keysOfSender(group, state, message);
    const { member, seen } = message;
    const { step } = message.body;
    if (!messageHolds(group, keys.verification, message)) refuseMessage({ code: 'SIGNATURE_WRONG', member, step });
    if (seen !== seenBefore(state, step)) refuseMessage({ code: 'OTHER_MESSAGES_SEEN', member, step });
    const known = checkContent(group, { ...state, certified: new Map(state.certified).set(member, keys) }, message);
    return advance(group, { ...known, messages: [...state.messages, message].sort(byStepAndPlace) });
  });
}

/** Of this ceremony, and from its sender's own place. */
function checkPlace({ id }: CeremonyState, { ceremony, member }: CeremonyMessage, from: number | undefined): void {
  if (ceremony.election !== id.election)
    refuseMessage({ code: 'OTHER_ELECTION', member, expected: id.election, found: ceremony.election });
  if (ceremony.attempt !== id.attempt) {
    const code = ceremony.attempt < id.attempt ? 'ATTEMPT_ENDED' : 'ATTEMPT_UNKNOWN';
    refuseMessage({ code, member, expected: id.attempt, found: ceremony.attempt });
  }
  if (ceremony.threshold !== id.threshold || ceremony.size !== id.size)
    refuseMessage({ code: 'OTHER_POLICY', member, expected: policyText(id), found: policyText(ceremony) });
  if (member > id.size || (from !== undefined && member !== from))
    refuseMessage({ code: 'WRONG_POSITION', member: from ?? member, found: member });
}

/** Neither before its step nor a second time. */
function checkTurn({ step: current, complaint, waitingFor }: CeremonyState, { member, body }: CeremonyMessage): void {
  const { step } = body;
  if (complaint) refuseMessage({ code: 'STOPPED', member, complaint });
  const isEarly = current !== 'complete' && current !== 'stopped' && later(memberStepOf(step), current);
  if (isEarly) refuseMessage({ code: 'TOO_EARLY', member, step });
  if (memberStepOf(step) !== current || !waitingFor.includes(member))
    refuseMessage({ code: 'SENT_BEFORE', member, step });
}

const later = (a: MemberStep, b: MemberStep): boolean => MEMBER_STEPS.indexOf(a) > MEMBER_STEPS.indexOf(b);

/** With this message the step may be over, and the next one begin. */
function advance(group: Group, state: CeremonyState): CeremonyState {
  const { id, step } = state;
  if (step === 'complete' || step === 'stopped') throw new RangeError(`nothing follows ${step}`);
  const [complaint] = messagesOf(state, 'complaint');
  if (complaint) {
    const { member, body } = complaint;
    return { ...state, step: 'stopped', waitingFor: [], complaint: { member, ...body.content } };
  }
  const done = new Set(messagesOf(state, step).map(({ member }) => member));
  const waitingFor = places(id).filter((member) => !done.has(member));
  if (waitingFor.length > 0) return { ...state, waitingFor };
  const next = MEMBER_STEPS[MEMBER_STEPS.indexOf(step) + 1];
  if (next === 'rehearsal') return { ...withGroup(group, state), step: next, waitingFor: places(id) };
  if (next) return { ...state, step: next, waitingFor: places(id) };
  if (!keysOpenTheDummy(state)) throw new Error('keys that were found right do not open the dummy');
  return { ...state, step: 'complete', waitingFor: [] };
}

/** All keys are there: the group as it will stand in the record, and what its members rehearse with. */
function withGroup(group: Group, state: CeremonyState): CeremonyState {
  const keys = contentsOf(state, 'share').map(({ public_key }) => public_key);
  const trustees = assembleGroup(state.id, certificatesOf(state), contentsOf(state, 'polynomial'), keys);
  const occasion = canonicalText({ ceremony: state.id, seen: seenBefore(state, 'rehearsal') });
  return { ...state, trustees, rehearsal: rehearsalOf(group, occasion, [['Pedersen', trustees]]) };
}

/** Whether the keys that have rehearsed, any t of them, open the dummy. */
export const keysOpenTheDummy = ({ rehearsal, rehearsed }: CeremonyState): boolean =>
  rehearsal !== undefined && rehearsalOpens(rehearsal, rehearsed);
