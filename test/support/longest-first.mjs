import DefaultSequencer from '@jest/test-sequencer';

/** The longest first. Without a memory of past runs Jest goes by the size of files, and theirs is small. */
const LONGEST = ['every-screen', 'whole-election', 'verifier-files'];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.includes(`/${name}.browser-spec.`));
  return rank < 0 ? LONGEST.length : rank;
};

/** Begins with what takes longest, so that it does not run alone at the end while the machine idles. */
export default class LongestFirst extends DefaultSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
