import { countErs97 } from './ers97.js';
import {
  WHERE_PUBLISHED,
  havePublished,
  inPublishedWords,
  publishedCount,
  publishedElection,
  sorted,
} from './election-samples.js';
import { countNiGregory } from './mer.js';
import { countScottish } from './scottish.js';

const SCOTTISH = [
  ...['1', '2', '3-west-end', '4', '5-maryfield', '6', '7', '8'].map((ward) => `dundee-2022-ward${ward}`),
  ...['calton', 'govan', 'hillhead', 'langside', 'linn', 'north-east', 'partick-west'].map((w) => `glasgow-2007-${w}`),
];

const whenPublished = havePublished ? describe : describe.skip;
if (!havePublished) console.warn(WHERE_PUBLISHED);

whenPublished('Published Scottish counts, recounted', () => {
  it.each(SCOTTISH)('%s: every stage, and the order of election', (name) => {
    const known = publishedCount(`scottish/${name}.json`);
    const count = countScottish(publishedElection(`scottish/${name}.blt`));
    expect(count.quota).toBe(known.quota);
    expect(inPublishedWords(count, known.candidates)).toEqual(sorted(known.stages));
    expect(count.elected.map((number) => known.candidates[number - 1])).toEqual(known.electedInOrder);
  });
});

whenPublished('The ERS97 model election (papers reconstructed), recounted', () => {
  it('agrees at every stage under ERS97', () => {
    const known = publishedCount('ers97/ers97-model.ers97.json');
    const count = countErs97(publishedElection('ers97/ers97-model.blt'));
    expect(count.stages.map(({ quota }) => quota)).toEqual(known.quotaByStage);
    expect(inPublishedWords(count, known.candidates)).toEqual(sorted(known.stages));
    expect(count.elected.map((number) => known.candidates[number - 1])).toEqual(known.electedInOrder);
  });

  // The other program still moves the first preferences of the one excluded last; rule 52(1), (3) stops at once.
  it('agrees at every stage under the Northern Ireland rules, but for papers moved when the places are filled', () => {
    const known = publishedCount('gregory/ers97-model.ni-gregory.json');
    const count = countNiGregory(publishedElection('ers97/ers97-model.blt'));
    expect(count.stages.map(({ quota }) => quota)).toEqual(known.quotaByStage);
    const [ours, theirs] = [inPublishedWords(count, known.candidates), sorted(known.stages)];
    expect(ours.slice(0, -1)).toEqual(theirs.slice(0, -1));
    const { votes, nonTransferable } = theirs.at(-2) ?? {};
    expect(ours.at(-1)).toEqual({ ...theirs.at(-1), votes, nonTransferable });
    expect(count.elected.map((number) => known.candidates[number - 1])).toEqual(known.electedInOrder);
  });
});
