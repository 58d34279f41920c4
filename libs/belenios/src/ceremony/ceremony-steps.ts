/** The steps every member takes, in order; nobody begins one before everybody has ended the one before. */
export const MEMBER_STEPS = ['certificate', 'commitment', 'polynomial', 'share', 'rehearsal'] as const;
export type MemberStep = (typeof MEMBER_STEPS)[number];
export type CeremonyStep = MemberStep | 'complete' | 'stopped';

/** Every message there can be. A complaint takes the place of a share. */
export type MessageStep = MemberStep | 'complaint';

/** The step a message belongs to. */
export const memberStepOf = (step: MessageStep): MemberStep => (step === 'complaint' ? 'share' : step);
