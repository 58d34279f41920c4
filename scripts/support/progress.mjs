const isTerminal = Boolean(process.stdout.isTTY) && !process.env.CI;

/** How often a step that takes long says that it is still at work, when nobody watches a live line. */
const REMINDER_MS = 15_000;

process.stdout.on('error', () => {}); // the reader of a pipe may go away; the servers stay

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of a longer job and shows that it runs: a live line on a terminal, plain lines elsewhere.
 *
 * @param label what is being done, as a noun phrase ("Database")
 * @param work receives `note`, with which it says in a few words what came of it ("already up to date")
 * @returns what `work` returns
 */
export async function step(label, work) {
  const began = Date.now();
  let remark = '';
  const note = (text) => {
    remark = text;
  };
  const line = (mark, tail) => `  ${mark} ${label}${remark ? `: ${remark}` : ''}${tail}`;
  const draw = () => process.stdout.write(`\r\x1b[2K${line('·', ` … ${seconds(began)}`)}`);
  const remind = () => console.log(line('·', ` … ${seconds(began)}`));
  const ticker = setInterval(isTerminal ? draw : remind, isTerminal ? 200 : REMINDER_MS);
  if (isTerminal) draw();
  try {
    const outcome = await work(note);
    clearInterval(ticker);
    process.stdout.write(`${isTerminal ? '\r\x1b[2K' : ''}${line('✓', ` (${seconds(began)})`)}\n`);
    return outcome;
  } catch (error) {
    clearInterval(ticker);
    process.stdout.write(`${isTerminal ? '\r\x1b[2K' : ''}${line('✗', ` (${seconds(began)})`)}\n`);
    throw error;
  }
}
