import type { VerifierDigests } from '#libs/evidence';

/** The stand-alone verifier that this installation hands out, so that every declaration can name it. */
export abstract class HandedOutVerifier {
  abstract digests(): Promise<VerifierDigests>;
}
