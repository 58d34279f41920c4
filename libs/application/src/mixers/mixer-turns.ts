import type { Contest, ContestDefinition, Election } from '#libs/domain';
import { PLATFORM_TRUSTEE } from '../opening/mix-box.js';
import type { RecordEvent } from '../ports/record-store.js';
import { mixingStep } from './mixing-step.js';

/** One mixer's part in the opening of a box. */
export interface MixerTurn {
  /** Number of the trustee in the public record. */
  readonly trustee: number;
  readonly name: string;
  /** 1 for the first mix. */
  readonly place: number;
  /** Whether their mix is in the record. */
  readonly isIn: boolean;
  readonly isTurn: boolean;
}

/** The mix that the box waits for, and what can be done about it. */
export interface MixAwaited {
  readonly trustee: number;
  readonly name: string;
  readonly since: Date | undefined;
  readonly text: string;
  readonly textCy: string;
}

type Named = Pick<ContestDefinition, 'mixers' | 'trustees'>;
type Steps = readonly Pick<RecordEvent, 'type' | 'owner'>[];

/** The mixers of a contest in their order; none where ballots are added up. */
export function mixerTurns({ mixers, trustees }: Named, steps: Steps): readonly MixerTurn[] {
  const step = mixingStep(mixers, steps);
  return mixers.map((trustee, i) => ({
    trustee,
    name: trustees[trustee - 1] ?? String(trustee),
    place: i + 1,
    isIn: steps.some(({ type, owner }) => type === 'Shuffle' && owner === trustee),
    isTurn: step.kind === 'mix' && step.owner === trustee,
  }));
}

/** In words what the box waits for. Nobody can take the place of a mixer who is named in the frozen definition. */
export function tellMixAwaited({ trustee, name }: MixerTurn, since: Date | undefined): MixAwaited {
  const day = since?.toISOString().slice(0, 16).replace('T', ' ');
  const [from, fromCy] = day === undefined ? ['', ''] : [` since ${day} UTC`, ` ers ${day} UTC`];
  if (trustee === PLATFORM_TRUSTEE) {
    return {
      trustee,
      name,
      since,
      text: `The installation itself is mixing this box, or will do so by itself${from}.`,
      textCy: `Mae’r gosodiad ei hun yn cymysgu’r blwch hwn, neu bydd yn gwneud hynny ohono’i hun${fromCy}.`,
    };
  }
  return {
    trustee,
    name,
    since,
    text:
      `The box waits${from} for the mix of ${name} (trustee ${trustee}), who runs “quorate mix” on their own computer. ` +
      `Ask ${name}. The frozen definition names ${name} as a mixer, so nobody can be dropped and nobody can mix instead. ` +
      `A mixer needs no key: ${name} can sign in and mix on any computer. If ${name} can never do so, this box cannot be opened and the poll must be held again.`,
    textCy:
      `Mae’r blwch yn aros${fromCy} am gymysgiad ${name} (ymddiriedolwr ${trustee}), sy’n rhedeg “quorate mix” ar ei gyfrifiadur ei hun. ` +
      `Gofynnwch i ${name}. Mae’r diffiniad a rewyd yn enwi ${name} yn gymysgydd, felly ni ellir hepgor neb ac ni all neb gymysgu yn ei le. ` +
      `Nid oes angen allwedd ar gymysgydd: gall ${name} fewngofnodi a chymysgu ar unrhyw gyfrifiadur. Os na all ${name} wneud hynny byth, ni ellir agor y blwch hwn a rhaid cynnal y bleidlais eto.`,
  };
}

/** A contest in which the person who asks was named as a mixer. */
export interface MixingTask extends Omit<MixerTurn, 'name'> {
  readonly contest: Contest;
  readonly election: Election;
}
