import type { CeremonyMember, KeyCeremonyView } from '#libs/application';
import { CEREMONY_WORDS } from '#libs/domain';
import type { CeremonyTurn } from '#libs/domain';
import type { KeyCeremonyObject } from './keys.types.js';

export const toCeremonyObject = (view: KeyCeremonyView): KeyCeremonyObject => ({
  needed: view.policy.kind === 'all' ? null : view.policy.needed,
  attempt: view.ceremony?.attempt ?? 0,
  state: view.ceremony?.state ?? 'not-begun',
  reason: view.ceremony?.reason,
  step: view.step,
  members: view.members.map((member) => {
    const { en, cy } = CEREMONY_WORDS[turnOf(view, member)];
    return { ...member, due: member.due, nextStep: en, nextStepCy: cy };
  }),
  ownPlace: view.ownPlace,
  proved: view.proved,
  complaint: view.complaint,
  messages: [...view.messages],
});

function turnOf({ ceremony, step }: KeyCeremonyView, { due }: CeremonyMember): CeremonyTurn {
  if (!ceremony) return 'not-begun';
  if (ceremony.state === 'concluded') return 'done';
  if (ceremony.state === 'given-up' || step === 'stopped') return 'over';
  return due ?? 'waiting';
}
