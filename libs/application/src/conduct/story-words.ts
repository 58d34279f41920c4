/**
 * One sentence in both languages; `{reason}` stands for what the officer wrote, `{lot}` for the draw of a lot, `{opening}`
 * for when the poll opens.
 */
export interface StoryWords {
  readonly en: string;
  readonly cy: string;
}

/** What happened to an election, by type of audit event. Never a member, a code or a preference. */
export const STORY_WORDS: Readonly<Record<string, StoryWords>> = {
  ElectionCreated: { en: 'The election was made.', cy: 'Crëwyd yr etholiad.' },
  ElectionChanged: { en: 'The terms of the election were changed.', cy: 'Newidiwyd telerau’r etholiad.' },
  ContestAdded: { en: 'A contest was added.', cy: 'Ychwanegwyd gornest.' },
  ContestChanged: { en: 'The contest was changed.', cy: 'Newidiwyd yr ornest.' },
  ContestRemoved: { en: 'A contest was removed.', cy: 'Tynnwyd gornest.' },
  CandidatesAdded: { en: 'Candidates were added.', cy: 'Ychwanegwyd ymgeiswyr.' },
  CandidateRemoved: { en: 'A candidate was removed.', cy: 'Tynnwyd ymgeisydd.' },
  CandidatesOrdered: { en: 'The candidates were put in order.', cy: 'Rhoddwyd yr ymgeiswyr mewn trefn.' },
  CandidateDescribed: {
    en: 'What is said of a candidate was changed.',
    cy: 'Newidiwyd yr hyn a ddywedir am ymgeisydd.',
  },
  RollFrozen: {
    en: 'The roll was frozen: who may vote is settled.',
    cy: 'Rhewyd y gofrestr: mae pwy gaiff bleidleisio wedi’i bennu.',
  },
  KeyPolicySet: { en: 'How many keys open the box was settled.', cy: 'Pennwyd faint o allweddi sy’n agor y blwch.' },
  KeyCeremonyBegun: {
    en: 'The key-holders began to make their key.',
    cy: 'Dechreuodd deiliaid yr allweddi lunio’u hallwedd.',
  },
  KeyCeremonyMessageTaken: {
    en: 'A key-holder did their part in making the key.',
    cy: 'Gwnaeth deiliad allwedd ei ran wrth lunio’r allwedd.',
  },
  KeyCeremonyConcluded: {
    en: 'The key was made, and checked by all.',
    cy: 'Lluniwyd yr allwedd, a gwiriwyd hi gan bawb.',
  },
  TrusteeKeysHandedIn: { en: 'A key-holder handed in their key.', cy: 'Cyflwynodd deiliad allwedd ei allwedd.' },
  TrusteeKeysWithdrawn: { en: 'A key-holder withdrew their key.', cy: 'Tynnodd deiliad allwedd ei allwedd yn ôl.' },
  MixersNamed: { en: 'Those who mix the box were named.', cy: 'Enwyd y rhai sy’n cymysgu’r blwch.' },
  CodePolicySet: { en: 'Who makes the voting codes was settled.', cy: 'Pennwyd pwy sy’n llunio’r codau pleidleisio.' },
  ElectorsHandedOver: {
    en: 'The list of electors was handed to the maker of the codes.',
    cy: 'Trosglwyddwyd rhestr yr etholwyr i luniwr y codau.',
  },
  VotingCodesRequested: {
    en: 'The making of the voting codes was ordered.',
    cy: 'Gorchmynnwyd llunio’r codau pleidleisio.',
  },
  VotingCodesIssued: {
    en: 'Every elector has a voting code.',
    cy: 'Mae gan bob etholwr god pleidleisio.',
  },
  TestMessageSent: { en: 'A test of the voting message was sent.', cy: 'Anfonwyd prawf o’r neges bleidleisio.' },
  VotingMessagesPaused: {
    en: 'The sending of voting messages was stopped.',
    cy: 'Ataliwyd anfon y negeseuon pleidleisio.',
  },
  VotingMessagesResumed: {
    en: 'The voting messages were sent on their way.',
    cy: 'Anfonwyd y negeseuon pleidleisio ar eu ffordd.',
  },
  VotingCodeBlocked: { en: 'A voting code was blocked.', cy: 'Rhwystrwyd cod pleidleisio.' },
  VotingCodeReissued: {
    en: 'A member got another voting code in place of a blocked one.',
    cy: 'Cafodd aelod god pleidleisio arall yn lle un a rwystrwyd.',
  },
  HelpRequested: { en: 'Somebody asked for help.', cy: 'Gofynnodd rhywun am gymorth.' },
  HelpRequestSettled: { en: 'A request for help was settled.', cy: 'Setlwyd cais am gymorth.' },
  OtherChannelReturnRecorded: {
    en: 'A vote that did not come online was recorded.',
    cy: 'Cofnodwyd pleidlais na ddaeth ar-lein.',
  },
  OpeningProposed: {
    en: 'The opening of the poll was put before a second person.',
    cy: 'Rhoddwyd agor y bleidlais ger bron ail berson.',
  },
  OpeningApproved: {
    en: 'A second person approved the opening of the poll.',
    cy: 'Cymeradwyodd ail berson agor y bleidlais.',
  },
  ApprovalDeclined: {
    en: 'A second person declined what was put forward: {reason}',
    cy: 'Gwrthododd ail berson yr hyn a roddwyd ymlaen: {reason}',
  },
  PollOpened: {
    en: 'The definition was frozen; {opening}.',
    cy: 'Rhewyd y diffiniad; {opening}.',
  },
  BallotsRefused: {
    en: 'Ballots whose proofs were wrong were refused.',
    cy: 'Gwrthodwyd papurau yr oedd eu prawfion yn anghywir.',
  },
  PollClosed: { en: 'The poll closed.', cy: 'Caeodd y bleidlais.' },
  BoxSealed: { en: 'The ballot box was sealed.', cy: 'Seliwyd y blwch pleidleisio.' },
  BoxTallied: { en: 'The sealed ballots were put together.', cy: 'Rhoddwyd y papurau seliedig ynghyd.' },
  MixTaken: {
    en: 'A mix of a key-holder was taken into the record.',
    cy: 'Derbyniwyd cymysgiad deiliad allwedd i’r cofnod.',
  },
  BoxMixed: { en: 'The platform mixed the sealed ballots.', cy: 'Cymysgodd y platfform y papurau seliedig.' },
  PlatformDecrypted: {
    en: 'The platform did its part of the opening. The key-holders are next.',
    cy: 'Gwnaeth y platfform ei ran o’r agor. Deiliaid yr allweddi sydd nesaf.',
  },
  DecryptionsCommitted: {
    en: 'A key-holder promised their part of the opening.',
    cy: 'Addawodd deiliad allwedd ei ran o’r agor.',
  },
  PartialDecryptionTaken: {
    en: 'A key-holder did their part of the opening.',
    cy: 'Gwnaeth deiliad allwedd ei ran o’r agor.',
  },
  BoxOpened: { en: 'The ballot box was opened.', cy: 'Agorwyd y blwch pleidleisio.' },
  CountStoppedForLot: { en: 'The count waits for a lot.', cy: 'Mae’r cyfrif yn aros am goelbren.' },
  LotRecorded: { en: 'A lot was drawn and recorded. {lot}.', cy: 'Tynnwyd coelbren a’i gofnodi. {lot}.' },
  ContestCounted: { en: 'The votes were counted.', cy: 'Cyfrifwyd y pleidleisiau.' },
  DeclarationProposed: {
    en: 'The declaration of result was put before a second person.',
    cy: 'Rhoddwyd y datganiad o’r canlyniad ger bron ail berson.',
  },
  ResultDeclared: {
    en: 'A second person approved the declaration: the result is declared.',
    cy: 'Cymeradwyodd ail berson y datganiad: mae’r canlyniad wedi’i ddatgan.',
  },
  EvidencePublished: { en: 'The evidence was published.', cy: 'Cyhoeddwyd y dystiolaeth.' },
};

const AT_ITS_HOUR: StoryWords = { en: 'the poll opens at its hour', cy: 'mae’r bleidlais yn agor ar ei hawr' };
const AT_ONCE: StoryWords = { en: 'the poll was opened at once', cy: 'agorwyd y bleidlais ar unwaith' };

/** How a poll was opened, from the details of `PollOpened`: at once where it did not wait for the hour that was planned. */
export const openingWords = ({ plannedFor, opensAt }: Readonly<Record<string, unknown>>): StoryWords =>
  plannedFor === opensAt ? AT_ITS_HOUR : AT_ONCE;
