import type { TrustWords } from './trust-words.js';

const list = (names: readonly string[], joint = 'and'): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1) ?? ''}`;

const someOf = (some: number, among: readonly string[]): string =>
  some === among.length ? list(among) : `any ${some} of ${list(among)}`;

const at = (addresses: readonly string[]): string => (addresses.length > 0 ? ` (${list(addresses)})` : '');

/** In plain English. */
export const trustWordsEn: TrustWords = {
  title: (election) => `${election}: whom you have to trust, and for what`,
  sections: {
    learn: 'Who could learn how somebody voted',
    change: 'Who could change the result, and how it would be seen',
    stop: 'Who could stop the count',
    check: 'What a voter can check',
    nobody: 'What nobody can prevent',
  },
  installation: (name) => `“${name}” stands for whoever runs the installation that takes the ballots.`,
  list,
  learn: ({ all, some, among, by }) => {
    if (by === 'keys')
      return `${list(all)} together with ${someOf(some, among)}. Between them they hold a whole key, which opens a sealed ballot by itself.`;
    return all.length === 1
      ? `${list(all)} alone, after the count. Nobody else mixes the sealed ballots, so it could keep the order that it must forget and follow an opened paper back to its sealed ballot.`
      : `${list(all)} together, after the count. They are all the mixers: if each kept the order that they must forget, they could follow an opened paper back to its sealed ballot.`;
  },
  learnNobodyElse:
    'Nobody else, and no smaller group of these: they learn nothing from all that is stored and published together.',
  knowsWhose: ({ madeBy, name }) =>
    madeBy === 'platform'
      ? `${name} makes and sends the voting codes, so it can tell whose each sealed ballot is. By itself that does not show what is in it.`
      : `${name} knows which voting code went to whom, and so whose each sealed ballot is; the installation may see from where a ballot is sent. By itself neither shows what is in it.`,
  changeByCodes: ({ madeBy, name, repeatBallots }) => {
    const more =
      repeatBallots === 'last-counts' ? ', or send another ballot after hers, which would count instead' : '';
    const seen =
      repeatBallots === 'last-counts'
        ? 'She finds her own ballot marked as replaced in the published record'
        : 'She is told that a vote is recorded already';
    const who =
      madeBy === 'platform'
        ? `${name}, which makes the voting codes, could vote in the place of a member${more}. The codes are not protected against it.`
        : `${name}, who makes the voting codes, could vote in the place of a member${more}. The installation never has the codes and could not.`;
    return `${who} No check of the record shows this. ${seen}; a member who does not vote would have to ask whether she is marked as having voted.`;
  },
  changeBySpares: ({ name, spares }) =>
    `${name} also holds ${spares} spare codes for codes that are lost. Each may be used only after a lost one was blocked; both stand in the public roll log, and everybody who checks the record sees a spare that was used without it.`,
  changeByBox: ({ installation, rootsAt }) =>
    `${installation} could try to leave out or swap ballots. A voter whose ballot is missing sees it by her receipt, and whoever kept the roots that are published while votes come in${at(rootsAt)} sees any change behind them.`,
  changeByMix: ({ mixers }) =>
    `${list(mixers, 'or')} could try to swap papers while mixing. The proof that each mix carries would fail, for everybody who checks the record.`,
  changeByKeys: ({ holders }) =>
    `${list(holders, 'or')} could hand in a wrong part of the opening. The proofs it carries would fail, for everybody who checks the record.`,
  changeByDeclaring: ({ proposers, approvers }) =>
    `The declaration is proposed by ${list(proposers, 'or')} and approved by another person: ${list(approvers, 'or')}. If it said anything but what the published papers give, everybody who counts them again would see it.`,
  changeByAll:
    'Not even all of these together could change a sealed ballot, a mix or an opening without a proof failing.',
  stop: ({ all, some, among, by, isInstallation }) => {
    if (isInstallation)
      return `${list(all)} alone, by not ${by === 'mixing' ? 'mixing or not ' : ''}giving its part of the key.`;
    if (by === 'mixing')
      return `${list(all)} alone, by not mixing. The definition names this mixer, so nobody can mix instead.`;
    return some === 1
      ? `${among.length === 1 ? `${list(among)} alone` : `Each of ${list(among)} alone`}, by not giving a part of the key, or by losing it.`
      : `${some === among.length ? list(among) : `Any ${some} of ${list(among)}`} together, by not giving their parts of the key, or by losing them. Fewer cannot.`;
  },
  stopByCodes: ({ name }) => `Before the count: ${name}, by keeping codes back. A member without a code asks for one.`,
  stopByDeclaring: ({ proposers, approvers }) =>
    `After the count: ${list(proposers, 'or')}, or ${list(approvers, 'or')}, by not declaring it. The papers are public by then, and anybody can count them.`,
  check: ({ mayChallenge, rootsAt }) => [
    'That her sealed ballot is in the box, during the poll and after it: by her receipt, without signing in.',
    mayChallenge
      ? 'That her device sealed what she chose: once the receipt is shown she may open the sealed ballot instead of casting it, and check it on another device. A ballot that was opened never counts; she then votes with a new one.'
      : 'Whether her device sealed what she chose she cannot check in this election.',
    'That every ballot in the record counts once and the result follows from them: with “quorate verify”, with its page for a browser, or with belenios-tool, a program by other people.',
    `That nothing was changed behind her back: by comparing the roots published while votes come in${at(rootsAt)} with the evidence.`,
    'Her receipt does not show how she voted, to her or to anybody else.',
  ],
  nobody: ({ mayChallenge }) => [
    mayChallenge
      ? 'That a device that lies is believed by a voter who never checks one of its ballots.'
      : 'That a device that lies is believed.',
    'That somebody looks over a voter’s shoulder, or presses or pays her to vote in a certain way.',
    'That a result tells by itself how everybody voted: where all voted alike, or where only one or two did.',
    'That those who could learn a vote, named above, do so together: it leaves no trace. Choose them so that they will not.',
    'That mathematics or machines of a later time open sealed ballots that are public today.',
  ],
};
