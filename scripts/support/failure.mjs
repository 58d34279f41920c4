/** A failure that the person at the keyboard can put right: shown as one line, without a stack. */
export class PlainFailure extends Error {}

/** Keeps the last words of a failed program: its last line that says something, at most 300 characters. */
export function lastWords(output) {
  const lines = String(output)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const telling = lines.filter((line) => /error|fatal|fail|refus|cannot|denied|invalid|needs/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? 'no output').slice(0, 300);
}

/** One line for a `PlainFailure`; the stack as well for anything else, because that is a bug of ours. */
export function describeFailure(error) {
  if (error instanceof PlainFailure) return error.message.replace(/\s*\n\s*/g, ' ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
