import type { Group } from '#libs/belenios';
import { loadFastGroup } from '#libs/belenios';
import type { RandomBytes } from '#libs/basics';

/** The group of the public record in the fastest form that works here. Loaded once, at start. */
export class RecordGroup {
  private constructor(
    readonly group: Group,
    /** Why it is the slow form, if it is. */
    readonly note: string | undefined,
  ) {}

  static async load(random: RandomBytes): Promise<RecordGroup> {
    const { group, note } = await loadFastGroup(random);
    return new RecordGroup(group, note);
  }
}
