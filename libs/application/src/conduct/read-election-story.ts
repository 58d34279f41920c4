import { Injectable } from '@nestjs/common';
import { ok } from '#libs/basics';
import { drawText } from '#libs/counting';
import type { Language, LotDraw } from '#libs/counting';
import type { Actor, Contest, ElectionId } from '#libs/domain';
import { readEvent } from '../examination/audit-chain.js';
import type { WrittenEvent } from '../examination/audit-chain.js';
import type { OfficerRecord } from '../ports/officer-store.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { openingWords, STORY_WORDS } from './story-words.js';

/** The most events of a story; the audit trail has them all. */
export const MOST_STORY_EVENTS = 500;

export interface StoryLine {
  readonly at: Date;
  /** As in the audit trail. */
  readonly type: string;
  /** The officer; undefined where the installation or a job of it did it. */
  readonly byName: string | undefined;
  readonly textEn: string;
  readonly textCy: string;
}

/** What happened to an election, newest first: its activity list. */
@Injectable()
export class ReadElectionStory {
  constructor(private readonly work: UnitOfWork) {}

  async of(by: Actor, electionId: ElectionId): Promise<readonly StoryLine[]> {
    const found = await this.work.run<readonly StoryLine[], never>(
      by.organisationId,
      async ({ conduct, elections, officers }) => {
        const events = await conduct.events(electionId, MOST_STORY_EVENTS);
        const known = { contests: await elections.contestsOf(electionId), officers: await officers.list() };
        return ok(events.flatMap((event) => tellEvent(readEvent(event), known)));
      },
    );
    return found.ok ? found.value : [];
  }
}

interface Known {
  readonly contests: readonly Contest[];
  readonly officers: readonly OfficerRecord[];
}

/** None for an event of which there is nothing to tell. An event of one contest among several begins with its title. */
function tellEvent(event: Omit<WrittenEvent, 'hash'> | undefined, { contests, officers }: Known): readonly StoryLine[] {
  const words = event && STORY_WORDS[event.type];
  if (!words) return [];
  const { at, type, by, details } = event;
  const reason = typeof details['reason'] === 'string' ? details['reason'] : '';
  const contest = contests.length > 1 ? contests.find(({ id }) => id === details['contestId']) : undefined;
  const tell = (language: Language, title: string | undefined): string => {
    const sentence = words[language]
      .replace('{reason}', () => reason)
      .replace('{opening}', () => openingWords(details)[language])
      .replace('{lot}', () => drawOf(details, contests, language));
    return `${title === undefined ? '' : `${title}: `}${sentence}`;
  };
  return [
    {
      at,
      type,
      byName: officers.find(({ officerId }) => by === `officer:${officerId}`)?.name,
      textEn: tell('en', contest?.title),
      textCy: tell('cy', contest && (contest.titleCy ?? contest.title)),
    },
  ];
}

/** The draw of a lot in words; nothing for an event that has none. */
function drawOf(details: WrittenEvent['details'], contests: readonly Contest[], language: Language): string {
  const contest = contests.find(({ id }) => id === details['contestId']);
  if (typeof details['draw'] !== 'string' || contest?.kind !== 'seats') return '';
  const draw = JSON.parse(details['draw']) as LotDraw; // as it was taken and written
  return drawText(draw, (candidate) => contest.candidates[candidate - 1]?.name ?? `${candidate}`, language);
}
