import type { MixOutcome } from './mix-at-server.js';
import type { MadeMix } from './make-mix.js';

/** What became of each contest, for people. */
export function outcomesText(outcomes: readonly MixOutcome[]): string {
  if (outcomes.length === 0) return 'You are not named as a mixer of any box that is tallied.';
  return outcomes.map((each) => outcomeLines(each).join('\n')).join('\n\n');
}

function outcomeLines(outcome: MixOutcome): readonly string[] {
  const head = `${outcome.title} (${outcome.uuid})`;
  switch (outcome.outcome) {
    case 'found':
      return [
        head,
        outcome.isNew
          ? '    The record passed every rule. Its ballots were mixed here and your mix was handed in.'
          : '    Your mix is there.',
        `    ✓ The published record holds your mix: number ${outcome.place} of the ${outcome.mixes} that are in.`,
        `    Digest of your mix ${outcome.digest}`,
        `    Event              ${outcome.event}`,
        '    Run “quorate mix --check” once more when the result is declared.',
      ];
    case 'alarm':
      return [
        head,
        `    ✗ ALARM: ${outcome.why}.`,
        `    You handed in the mix ${outcome.digest} as number ${outcome.place}.`,
        `    The record as it is published now was kept in ${outcome.evidence}.`,
        '    What to do, now:',
        '      1. Do not run anything else; keep this machine and its files as they are.',
        '      2. Tell the returning officer, the scrutineer and every key-holder, by telephone or in person and not',
        '         through this server. No key-holder should open this box before it is cleared up.',
        '      3. Give them the digest above and the file that was kept. Both are public; nothing in them is secret.',
      ];
    case 'waits':
      return [head, `    Nothing was mixed: ${outcome.why}.`];
    case 'unknown':
      return [
        head,
        `    A mix under your number is in the record, and this machine has no note of it: ${outcome.digest}`,
        '    If you made it on another machine, run “quorate mix --check” there. If you made none, tell the returning',
        '    officer and the scrutineer at once: somebody acted in your name.',
      ];
  }
}

export const madeText = (
  { title, uuid, place, mixers, ballots, counted, fingerprint, after, digest }: MadeMix,
  out: string,
): string =>
  [
    `${title} (${uuid})`,
    '    The record passes every rule. Its ballots were mixed here, as number ' + `${place} of ${mixers}.`,
    `    Ballots            ${counted} that count, of ${ballots} in the box`,
    `    Fingerprint        ${fingerprint}`,
    `    Made after event   ${after}`,
    `    Digest of your mix ${digest}`,
    `    Written to ${out}. Write the digest down. Then, on a machine with a network:`,
    `      quorate mix --submit ${out} --server URL --link LINK`,
  ].join('\n');
