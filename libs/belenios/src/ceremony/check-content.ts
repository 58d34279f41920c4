import type { Group } from '../group.js';
import type { SignedMessage } from '../trustees.js';
import { refuseMessage } from './ceremony-fault.js';
import type { CeremonyMessage } from './ceremony-message.js';
import { contentsOf, messagesOf } from './ceremony-state.js';
import type { CeremonyState } from './ceremony-state.js';
import { checkCertificate } from './certificate.js';
import type { CertifiedKeys } from './certificate.js';
import { checkMemberKey } from './member-share.js';
import type { MemberShare } from './member-share.js';
import { checkPolynomial, commitmentTo } from './polynomial.js';
import type { Certificates, Polynomial } from './polynomial.js';
import { checkRehearsed } from './rehearsal.js';

/** All certificates, once they are there. */
export const certificatesOf = (state: CeremonyState): Certificates => ({
  certs: contentsOf(state, 'certificate'),
  keys: messagesOf(state, 'certificate').flatMap(({ member }) => state.certified.get(member) ?? []),
});

/** Inside a check: the keys a message must be signed with, certified before or by this very message. */
export function keysOfSender(group: Group, state: CeremonyState, { member, body }: CeremonyMessage): CertifiedKeys {
  if (body.step === 'certificate') return newKeys(group, state, member, body.content);
  const keys = state.certified.get(member);
  if (!keys) throw new RangeError(`step ${body.step} before the certificate of member ${member}`);
  return keys;
}

/** A key may serve one purpose of one member only. */
function newKeys(group: Group, state: CeremonyState, member: number, certificate: SignedMessage): CertifiedKeys {
  const keys = checkCertificate(group, state.id, member, certificate);
  const own = [keys.verification, keys.encryption];
  if (group.equal(keys.verification, keys.encryption)) refuseMessage({ code: 'KEY_COPIED', member, of: member });
  for (const [of, { verification, encryption }] of state.certified) {
    if (own.some((key) => group.equal(key, verification) || group.equal(key, encryption)))
      refuseMessage({ code: 'KEY_COPIED', member, of });
  }
  return keys;
}

/** Inside a check: what a message says, now that its sender, its place and its turn are right. */
export function checkContent(group: Group, state: CeremonyState, { member, body }: CeremonyMessage): CeremonyState {
  switch (body.step) {
    case 'certificate':
      return state;
    case 'commitment':
      refuseCopy(state, member, body.content.coefexps);
      return state;
    case 'polynomial':
      return withCommitments(group, state, member, body.content);
    case 'share':
      checkKey(group, state, member, body.content);
      return state;
    case 'complaint':
      if (body.content.about > state.id.size || body.content.about === member)
        refuseMessage({ code: 'UNREADABLE', reason: 'it complains about nobody' });
      return state;
    case 'rehearsal':
      return withRehearsed(state, member, body.content);
  }
}

/** Two members with one commitment: one of them does not know what it stands for. */
function refuseCopy(state: CeremonyState, member: number, commitment: string): void {
  const copied = messagesOf(state, 'commitment').find(({ body }) => body.content.coefexps === commitment);
  if (copied) refuseMessage({ code: 'COMMITMENT_COPIED', member, of: copied.member });
}

function withCommitments(group: Group, state: CeremonyState, member: number, content: Polynomial): CeremonyState {
  const promised = messagesOf(state, 'commitment').find((message) => message.member === member);
  if (promised?.body.content.coefexps !== commitmentTo(content.coefexps))
    refuseMessage({ code: 'COMMITMENT_NOT_KEPT', member });
  const row = checkPolynomial(group, state.id, { member, certificates: certificatesOf(state) }, content);
  return { ...state, commitments: new Map(state.commitments).set(member, row) };
}

function checkKey(group: Group, state: CeremonyState, member: number, { public_key: key }: MemberShare): void {
  const signer = state.certified.get(member)?.verification;
  if (!signer) throw new RangeError(`no certificate of member ${member}`);
  checkMemberKey(group, key, { member, signer, commitments: [...state.commitments.values()] });
}

function withRehearsed(
  state: CeremonyState,
  member: number,
  decryption: Parameters<typeof checkRehearsed>[2],
): CeremonyState {
  if (!state.rehearsal) throw new RangeError('nothing to rehearse with yet');
  const checked = checkRehearsed(state.rehearsal, member, decryption);
  if (!checked.ok) {
    const { path, reason } = checked.error;
    return refuseMessage({ code: 'REHEARSAL_WRONG', member, reason: path === '' ? reason : `${path} ${reason}` });
  }
  return { ...state, rehearsed: new Map(state.rehearsed).set(member, checked.value) };
}
