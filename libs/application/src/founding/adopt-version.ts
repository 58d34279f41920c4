import { constitutionDigest, constitutionText } from '#libs/domain';
import type { Actor, Constitution } from '#libs/domain';
import type { ConstitutionVersion } from '../ports/constitution-store.js';
import type { Stores } from '../ports/stores.js';

/** Adds the next version of a constitution that was read; the newest one again changes nothing. */
export async function adoptVersion(
  { constitutions, audit }: Pick<Stores, 'constitutions' | 'audit'>,
  constitution: Constitution,
  by: Actor,
): Promise<ConstitutionVersion> {
  const text = constitutionText(constitution);
  const digest = constitutionDigest(constitution);
  await constitutions.lock();
  const newest = await constitutions.read();
  if (newest?.digest === digest) return newest;

  const version = (newest?.version ?? 0) + 1;
  const adoptedBy = by.kind === 'officer' ? { adoptedBy: by.officerId } : {};
  const adopted = await constitutions.add({ version, text, digest, ...adoptedBy });
  await audit.append({
    type: 'ConstitutionAdopted',
    by,
    details: { version, digest, before: newest?.digest ?? null },
  });
  return adopted;
}
