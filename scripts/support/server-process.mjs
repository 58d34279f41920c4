import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainFailure, lastWords } from './failure.mjs';
import { logLines } from './log-lines.mjs';
import { ROOT, fromRoot } from './paths.mjs';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that ran this long was well: the next pause starts small again. */
const HEALTHY_MS = 60_000;
/** Requests in flight get 25 s (OPS-04); then a little more for pools to close. */
const STOP_MS = 30_000;

const DIE_WITH_PARENT = pathToFileURL(fromRoot('scripts', 'support', 'die-with-parent.mjs')).href;

/**
 * Keeps one Node server running: started, restarted with growing pauses when it dies, stopped on request.
 *
 * Until `settle()` is called nothing is restarted: a server that dies while it starts has a fault that a restart would
 * only repeat, and `failed` rejects with its last words instead.
 *
 * @param name    shown before its lines, and the name of its log file
 * @param entry   compiled file to run, from the root of the checkout
 * @param env     environment, whole
 * @param onSpawn receives each process number, for the run lock
 * @returns `ready` resolves when the server has sent the message 'ready' (the API is asked over HTTP instead)
 */
export function keepServer({ name, entry, env, logFolder, onSpawn }) {
  const log = logLines({
    file: path.join(logFolder, `${name}.log`),
    show: (line) => console.log(`${name.padEnd(6)} │ ${line}`),
  });
  let child;
  let isSettled = false;
  let isStopping = false;
  let pause = FIRST_PAUSE_MS;
  let timer;
  let fail;
  const failed = new Promise((_, reject) => (fail = reject));
  failed.catch(() => {});
  let markReady;
  const ready = new Promise((resolve) => (markReady = resolve));

  const start = () => {
    const began = Date.now();
    // Detached: Ctrl-C in a terminal reaches the starter alone, which then stops everything in order.
    child = spawn(process.execPath, ['--import', DIE_WITH_PARENT, fromRoot(entry)], {
      cwd: ROOT,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    onSpawn(child.pid);
    child.on('message', (message) => message === 'ready' && markReady());
    log.follow(child.stdout);
    log.follow(child.stderr);
    child.once('close', (code, signal) => {
      if (isStopping) return;
      const how = signal ?? `code ${code}`;
      if (!isSettled)
        return fail(
          new PlainFailure(
            `The ${name} stopped while starting (${how}): ${lastWords(log.recent())} (log: ${log.file})`,
          ),
        );
      if (Date.now() - began > HEALTHY_MS) pause = FIRST_PAUSE_MS;
      console.error(`The ${name} stopped unexpectedly (${how}). It is started again in ${pause / 1000} s.`);
      timer = setTimeout(start, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  start();

  return {
    failed,
    ready,
    settle: () => void (isSettled = true),
    showLines: () => log.watch(),
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(limit);
    },
    kill() {
      isStopping = true;
      clearTimeout(timer);
      child.kill('SIGKILL');
    },
  };
}
