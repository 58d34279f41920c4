// node --import spent.mjs …: at its end the process adds a line to the file that BENCH_SPENT names: processor time in
// microseconds and peak resident memory in kilobytes.
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Of this program alone: on Linux maxRSS begins with what the process that started it had in memory. */
function peakKilobytes() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.BENCH_SPENT, `${userCPUTime + systemCPUTime} ${peakKilobytes()}\n`);
  });
