import { buildIfStale } from '../../scripts/support/build.mjs';

/** Runs once before tests of what stands on the pure packages, and only when such a test is to run. */
export default async function build() {
  await buildIfStale();
}
