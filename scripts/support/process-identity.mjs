import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, or '' when there is none to be had. */
export function commandLineOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return fs.existsSync('/proc/self') ? '' : ps(pid, 'command=');
  }
}

/**
 * A mark that two processes never share, even when the system gives a number out again: the moment of its start.
 *
 * @returns '' when the process does not exist
 */
export function startMark(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name in brackets may hold spaces
    if (fields[0] === 'Z') return ''; // ended, only not yet collected by its parent
    return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`; // proc(5), field 22
  } catch {
    return fs.existsSync('/proc/self') ? '' : ps(pid, 'lstart=');
  }
}

const ps = (pid, column) =>
  String(spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout).trim();

/** Waits until the process is gone, or the time is up; says whether it is gone. */
export async function waitForEnd(isRunning, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isRunning()) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
