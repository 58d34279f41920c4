/** How often the parent is looked at, so that a killed npm does not leave its servers behind. */
const PARENT_MS = 250;

/**
 * Listens for every way in which someone asks Quorate to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the
 * npm that started it.
 *
 * @param onFirst called once, with the reason
 * @param onSecond called when Ctrl-C or SIGTERM comes again: no more waiting
 */
export function onStopRequest(onFirst, onSecond) {
  let asked = 0;
  const ask = (reason) => {
    asked += 1;
    if (asked === 1) onFirst(reason);
    else if (reason === 'SIGINT' || reason === 'SIGTERM') onSecond();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ask(signal));

  if (!process.env.npm_lifecycle_event) return; // started by hand, perhaps to outlive its parent
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    ask('the end of npm');
  }, PARENT_MS);
  watch.unref();
}
