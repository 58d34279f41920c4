import { TURNOUT_CHANNELS } from './turnout.js';
import type { ShownChannel, TurnoutChannel } from './turnout.js';

/**
 * How many voted by each channel, shown beside their sum. Channels of fewer people than the secrecy number are without a
 * number; where what they add up to would still be of so few, the smallest of the others is without one too. Channels
 * by which nobody voted show 0 only while no channel is hidden.
 *
 * @param voted people by channel, 0 where it is missing
 */
export function showChannels(
  voted: ReadonlyMap<TurnoutChannel, number>,
  secrecyNumber: number,
): readonly ShownChannel[] {
  const all = TURNOUT_CHANNELS.map((channel) => ({ channel, voted: voted.get(channel) ?? 0 }));
  const smallestFirst = all.map((each) => each.voted).sort((a, b) => a - b);
  const smallOnes = smallestFirst.filter((each) => each < secrecyNumber);
  const together = smallOnes.reduce((total, each) => total + each, 0);
  if (together === 0) return all;
  const isHidden = all.map((each) => each.voted < secrecyNumber);
  if (together < secrecyNumber) {
    const next = smallestFirst[smallOnes.length];
    const place = all.findIndex((each, i) => !isHidden[i] && each.voted === next);
    if (place >= 0) isHidden[place] = true;
  }
  return all.map(({ channel, voted: number }, i) => ({ channel, voted: isHidden[i] ? undefined : number }));
}
