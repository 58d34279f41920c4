import type { ContestDefinition, ElectionDefinition } from '../election-definition.js';
import { INSTALLATION, learningCoalitions, stoppingCoalitions } from './coalitions.js';
import type { Coalitions, HeldParts } from './coalitions.js';
import { trustWordsCy } from './trust-words-cy.js';
import { trustWordsEn } from './trust-words-en.js';
import { TRUST_SECTIONS } from './trust-words.js';
import type { TrustSectionId, TrustWords } from './trust-words.js';

/** What the definition does not say, and a statement needs. */
export interface TrustFacts {
  /** Names of those who may propose a declaration, and of those who may approve one that somebody else proposed. */
  readonly proposers: readonly string[];
  readonly approvers: readonly string[];
  /** Addresses where the roots of the sealed batches are published while votes come in. */
  readonly rootsAt: readonly string[];
  /** Whether a voter may open a sealed ballot instead of casting it, to check her device. */
  readonly mayChallenge: boolean;
}

export type { TrustSectionId } from './trust-words.js';

export type Language = 'en' | 'cy';

export interface TrustSentence {
  readonly text: string;
  /** Names that stand in it. */
  readonly people: readonly string[];
}

export interface TrustSection {
  readonly id: TrustSectionId;
  readonly title: string;
  readonly sentences: readonly TrustSentence[];
}

export interface TrustStatement {
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly TrustSection[];
}

const WORDS: Readonly<Record<Language, TrustWords>> = { en: trustWordsEn, cy: trustWordsCy };

/**
 * Who could learn a vote, change the result or stop the count of an election, what a voter can check, and what nobody can
 * prevent: from who holds what in the frozen definition, in the words of the members. The same input gives the same text.
 */
export function trustStatement(definition: ElectionDefinition, facts: TrustFacts, language: Language): TrustStatement {
  const words = WORDS[language];
  const title = language === 'cy' ? (definition.titleCy ?? definition.title) : definition.title;
  const sections: Readonly<Record<TrustSectionId, readonly TrustSentence[]>> = {
    learn: [
      ...installation(definition, words),
      ...alike(definition, language).flatMap((group) => learn(group, words)),
      ...named(definition, words),
    ],
    change: change(definition, facts, words),
    stop: [
      ...alike(definition, language).flatMap((group) => stop(group, words)),
      ...stopBeside(definition, facts, words),
    ],
    check: words.check({ mayChallenge: facts.mayChallenge, rootsAt: facts.rootsAt }).map(plain),
    nobody: words.nobody({ mayChallenge: facts.mayChallenge }).map(plain),
  };
  return {
    language,
    title: words.title(title),
    sections: TRUST_SECTIONS.map((id) => ({ id, title: words.sections[id], sentences: sections[id] })),
  };
}

/** The statement as one text, for reading and printing. */
export const trustText = ({ title, sections }: TrustStatement): string =>
  [
    title,
    ...sections.flatMap(({ title: heading, sentences }) => [
      '',
      heading,
      ...sentences.map(({ text }) => `  - ${text}`),
    ]),
    '',
  ].join('\n');

/** Contests in which the same people hold the same parts. */
interface AlikeContests {
  readonly parts: HeldParts;
  readonly names: readonly string[];
  /** Undefined where this holds for every contest. */
  readonly titles: readonly string[] | undefined;
}

function alike({ keys, contests }: ElectionDefinition, language: Language): readonly AlikeContests[] {
  const groups = new Map<string, ContestDefinition[]>();
  for (const contest of contests) {
    const key = JSON.stringify([contest.trustees, contest.mixers]);
    groups.set(key, [...(groups.get(key) ?? []), contest]);
  }
  return [...groups.values()].flatMap((group): AlikeContests[] => {
    const [first] = group;
    if (!first) return [];
    const { trustees, mixers } = first;
    const keyHolders = trustees.map((_, i) => i + 1).filter((number) => number !== INSTALLATION);
    const titles = group.map((each) => (language === 'cy' ? (each.titleCy ?? each.title) : each.title));
    return [{ parts: { keys, keyHolders, mixers }, names: trustees, titles: groups.size > 1 ? titles : undefined }];
  });
}

/** Says first what its name stands for. */
const installation = ({ contests }: ElectionDefinition, words: TrustWords): readonly TrustSentence[] =>
  (contests[0]?.trustees ?? []).slice(0, 1).map((name) => ({ text: words.installation(name), people: [name] }));

const plain = (text: string): TrustSentence => ({ text, people: [] });

function learn({ parts, names, titles }: AlikeContests, words: TrustWords): readonly TrustSentence[] {
  const said = learningCoalitions(parts).map((coalitions) => {
    const { all, among } = peopleIn(coalitions, names);
    const { some, by } = coalitions;
    return { text: words.learn({ all, among, some, by }), people: [...all, ...among] };
  });
  return about(titles, [...said, plain(words.learnNobodyElse)], words);
}

function stop({ parts, names, titles }: AlikeContests, words: TrustWords): readonly TrustSentence[] {
  const said = stoppingCoalitions(parts).map((coalitions) => {
    const { all, among } = peopleIn(coalitions, names);
    const { some, by } = coalitions;
    const isInstallation = coalitions.all.includes(INSTALLATION);
    return { text: words.stop({ all, among, some, by, isInstallation }), people: [...all, ...among] };
  });
  return about(titles, said, words);
}

/** Names the contests in front, where others are different. */
const about = (
  titles: readonly string[] | undefined,
  sentences: readonly TrustSentence[],
  words: TrustWords,
): readonly TrustSentence[] =>
  titles ? sentences.map(({ text, people }) => ({ text: `${words.list(titles)}: ${text}`, people })) : sentences;

function peopleIn({ all, among }: Coalitions, names: readonly string[]) {
  const nameOf = (number: number): string => names[number - 1] ?? String(number);
  return { all: all.map(nameOf), among: among.map(nameOf) };
}

/** Who knows whose sealed ballot is whose: that alone tells no vote. */
const named = ({ codes }: ElectionDefinition, words: TrustWords): readonly TrustSentence[] => [
  { text: words.knowsWhose({ madeBy: codes.madeBy, name: codes.name }), people: [codes.name] },
];

function change(definition: ElectionDefinition, facts: TrustFacts, words: TrustWords): readonly TrustSentence[] {
  const { codes, contests, repeatBallots } = definition;
  const trustees = [...new Set(contests.flatMap((contest) => contest.trustees))];
  const installation = contests[0]?.trustees[INSTALLATION - 1] ?? codes.name;
  const mixers = [
    ...new Set(contests.flatMap(({ mixers: numbers, trustees: all }) => numbers.map((n) => all[n - 1] ?? ''))),
  ];
  const holders = trustees.filter((name) => name !== installation);
  const { proposers, approvers } = facts;
  const { madeBy, name, spares } = codes;
  return [
    { text: words.changeByCodes({ madeBy, name, repeatBallots }), people: [name] },
    ...(spares > 0 ? [{ text: words.changeBySpares({ name, spares }), people: [name] }] : []),
    { text: words.changeByBox({ installation, rootsAt: facts.rootsAt }), people: [installation] },
    ...(mixers.length > 0 ? [{ text: words.changeByMix({ mixers }), people: mixers }] : []),
    { text: words.changeByKeys({ holders }), people: holders },
    { text: words.changeByDeclaring({ proposers, approvers }), people: [...new Set([...proposers, ...approvers])] },
    plain(words.changeByAll),
  ];
}

function stopBeside({ codes }: ElectionDefinition, facts: TrustFacts, words: TrustWords): readonly TrustSentence[] {
  const { proposers, approvers } = facts;
  return [
    { text: words.stopByCodes({ name: codes.name }), people: [codes.name] },
    { text: words.stopByDeclaring({ proposers, approvers }), people: [...new Set([...proposers, ...approvers])] },
  ];
}
