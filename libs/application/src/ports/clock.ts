/** The time of this process, for display, sessions and audit. What decides a poll is the clock of the database. */
export abstract class Clock {
  abstract now(): Date;
}
