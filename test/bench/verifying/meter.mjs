// node meter.mjs COMMAND [arguments]: runs the command and prints, as the last line, what it took. The peak is that of
// the largest process among its children, which is the command itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const [command, ...args] = process.argv.slice(2);
const from = performance.now();
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
let peak = 0;
const watch = setInterval(() => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks = Number(fields[11]) + Number(fields[12]);
  } catch {
    // it has just ended
  }
}, 20);
let ticks = 0;
const [status] = await once(child, 'exit');
clearInterval(watch);
const wallSeconds = (performance.now() - from) / 1_000;
console.log(JSON.stringify({ cpuSeconds: ticks / 100, wallSeconds, peakMegabytes: peak / 1_024 }));
process.exitCode = status ?? 1;
