import fs from 'node:fs';

const LOG_LIMIT = 10_000_000;

/**
 * Splits what a server prints into lines: each goes to its log file, the last ones are remembered, and `show` receives
 * them from the moment `watch` was called (until then the steps of the start have the screen to themselves).
 */
export function logLines({ file, show }) {
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT) fs.renameSync(file, `${file}.1`);
  const log = fs.createWriteStream(file, { flags: 'a', mode: 0o600 });
  log.on('error', () => {}); // a full disk must not end the servers; the screen still shows the lines
  const recent = [];
  let isWatched = false;
  return {
    follow(stream) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        for (const line of lines) this.add(line);
      });
      stream.once('end', () => rest && this.add(rest));
    },
    add(line) {
      log.write(`${line}\n`);
      recent.push(line);
      if (recent.length > 60) recent.shift();
      if (isWatched) show(line);
    },
    watch: () => void (isWatched = true),
    recent: () => recent.join('\n'),
    file,
  };
}
