import type { FactorLists } from '../decrypt.js';
import type { Element } from '../group.js';
import { canonicalText } from '../json.js';
import { hashHex } from '../transcript.js';
import type { ThresholdTrustees } from '../trustees.js';
import type { Complaint } from './ceremony-fault.js';
import type { CeremonyId } from './ceremony-id.js';
import type { CeremonyMessage, MessageContents, MessageOf } from './ceremony-message.js';
import { MEMBER_STEPS, memberStepOf } from './ceremony-steps.js';
import type { CeremonyStep, MemberStep, MessageStep } from './ceremony-steps.js';
import type { CertifiedKeys } from './certificate.js';
import type { Rehearsal } from './rehearsal.js';

/** Everything about a ceremony that follows from the messages taken so far. */
export interface CeremonyState {
  readonly id: CeremonyId;
  readonly step: CeremonyStep;
  /** Places whose message of this step is not in yet, ascending; none once it is complete or stopped. */
  readonly waitingFor: readonly number[];
  /** Every message taken, by step and then by place. */
  readonly messages: readonly CeremonyMessage[];
  /** Keys in the certificates, by place. */
  readonly certified: ReadonlyMap<number, CertifiedKeys>;
  /** The commitments A_0..A_{t-1}, by place. */
  readonly commitments: ReadonlyMap<number, readonly Element[]>;
  /** What each member's key made of the rehearsal, by place. */
  readonly rehearsed: ReadonlyMap<number, FactorLists>;
  /** From the step `rehearsal` on: the group as it will stand in the record, and the dummy to be decrypted. */
  readonly trustees?: ThresholdTrustees;
  readonly rehearsal?: Rehearsal;
  /** Why it stopped. */
  readonly complaint?: Complaint;
}

export const places = ({ size }: CeremonyId): readonly number[] => Array.from({ length: size }, (_, i) => i + 1);

const ORDER: readonly MessageStep[] = [...MEMBER_STEPS, 'complaint'];

export const byStepAndPlace = (a: CeremonyMessage, b: CeremonyMessage): number =>
  ORDER.indexOf(a.body.step) - ORDER.indexOf(b.body.step) || a.member - b.member;

/** The messages of one step, by place. */
export function messagesOf<S extends MessageStep>(state: CeremonyState, step: S): readonly MessageOf<S>[] {
  return state.messages.filter((message): message is MessageOf<S> => message.body.step === step);
}

/** What the members sent in one step, by place. */
export const contentsOf = <S extends MessageStep>(state: CeremonyState, step: S): readonly MessageContents[S][] =>
  messagesOf(state, step).map(({ body }) => body.content);

/** SHA-256 of all messages of the steps before this one: what a member must have seen to take it. */
export function seenBefore(state: CeremonyState, step: MessageStep): string {
  const limit = MEMBER_STEPS.indexOf(memberStepOf(step));
  const earlier = state.messages.filter(({ body }) => MEMBER_STEPS.indexOf(memberStepOf(body.step)) < limit);
  return hashHex(canonicalText(earlier.map(({ text }) => text)));
}

/** What member `member` has to do now; undefined if it is somebody else's turn, or nobody's. */
export const dueOf = ({ step, waitingFor }: CeremonyState, member: number): MemberStep | undefined =>
  step !== 'complete' && step !== 'stopped' && waitingFor.includes(member) ? step : undefined;

/** Whether enough keys were proved to open a ballot box: all members', or at least t of them. */
export const provedKeys = ({ id, rehearsed }: CeremonyState): 'all' | 'enough' | 'too-few' => {
  if (rehearsed.size === id.size) return 'all';
  return rehearsed.size >= id.threshold ? 'enough' : 'too-few';
};
