import { digestHex } from '#libs/evidence';
import type { AuditEvent, AuditTrail } from '../ports/audit-trail.js';
import type { Faults } from './findings.js';

/** An audit event as it was written. */
export interface WrittenEvent {
  readonly sequence: number;
  readonly hash: string;
  readonly type: string;
  readonly by: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

const BEFORE_THE_FIRST = '0'.repeat(64);
const PAGE = 500;

/** Reads the whole trail and follows its chain. What cannot be read is left out and named. */
export async function readAuditChain(
  audit: AuditTrail,
): Promise<{ readonly events: readonly WrittenEvent[]; readonly faults: Faults }> {
  const events: WrittenEvent[] = [];
  const faults: string[] = [];
  let previous: Pick<AuditEvent, 'sequence' | 'hash'> = { sequence: 0, hash: BEFORE_THE_FIRST };
  for (;;) {
    const page = await audit.after(previous.sequence, PAGE);
    for (const event of page) {
      const read = readEvent(event.event);
      const written = read && { ...read, hash: event.hash };
      if (event.sequence !== previous.sequence + 1)
        faults.push(`event ${previous.sequence + 1} is missing or there twice`);
      if (event.previousHash !== previous.hash)
        faults.push(`event ${event.sequence} does not follow the one before it`);
      if (event.hash !== digestHex(`${event.previousHash}|${event.event}`))
        faults.push(`event ${event.sequence} is not what was hashed`);
      if (written?.sequence !== event.sequence) faults.push(`event ${event.sequence} cannot be read`);
      else events.push(written);
      previous = event;
    }
    if (page.length < PAGE) return { events, faults };
  }
}

/** Undefined where the text is none of ours. */
export function readEvent(event: string): Omit<WrittenEvent, 'hash'> | undefined {
  try {
    const read: unknown = JSON.parse(event);
    if (!isObject(read) || !isObject(read['details'])) return undefined;
    const { sequence, type, by, at, details } = read;
    if (typeof sequence !== 'number' || typeof type !== 'string' || typeof by !== 'string' || typeof at !== 'string')
      return undefined;
    const instant = new Date(at);
    return Number.isNaN(instant.getTime()) ? undefined : { sequence, type, by, at: instant, details };
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
