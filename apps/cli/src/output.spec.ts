import { Writable } from 'node:stream';
import { Output } from './output.js';

/** Streams that remember what was written to them. */
function streams({ isTTY }: { readonly isTTY: boolean }) {
  const written = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') => {
    const stream = new Writable({
      write(chunk: Buffer, _, done) {
        written[name] += chunk.toString();
        done();
      },
    });
    return Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream; // the part of it that Output uses
  };
  return { written, stdout: into('stdout'), stderr: into('stderr') };
}

afterEach(() => {
  process.exitCode = 0; // a fault sets it: it must not become that of the test run
});

describe('What a command prints', () => {
  it('is text on a terminal', () => {
    const to = streams({ isTTY: true });
    new Output({}, to).result({ elected: [1] }, () => 'Elected: A');
    expect(to.written.stdout).toBe('Elected: A\n');
  });

  it('is one JSON object elsewhere', () => {
    const to = streams({ isTTY: false });
    new Output({}, to).result({ elected: [1] }, () => 'Elected: A');
    expect(to.written.stdout).toBe('{"elected":[1]}\n');
  });

  it('is what was asked for', () => {
    const [terminal, pipe] = [streams({ isTTY: true }), streams({ isTTY: false })];
    new Output({ json: true }, terminal).result({ elected: [1] }, () => 'Elected: A');
    new Output({ text: true }, pipe).result({ elected: [1] }, () => 'Elected: A');
    expect(terminal.written.stdout).toBe('{"elected":[1]}\n');
    expect(pipe.written.stdout).toBe('Elected: A\n');
  });

  it('keeps remarks and faults out of standard output, but gives programs the fault as well', () => {
    const [terminal, pipe] = [streams({ isTTY: true }), streams({ isTTY: false })];
    for (const to of [terminal, pipe]) {
      const output = new Output({}, to);
      output.remark('by the way');
      output.fault('no such file', { error: 'no such file' });
      expect(to.written.stderr).toBe('by the way\nquorate: no such file\n');
    }
    expect(terminal.written.stdout).toBe('');
    expect(pipe.written.stdout).toBe('{"error":"no such file"}\n');
    expect(process.exitCode).toBe(1);
  });
});

describe('Progress', () => {
  it('is plain lines, at the start, each quarter and the end, when there is no terminal', () => {
    const to = streams({ isTTY: false });
    const progress = new Output({}, to).progress('Checking', 8);
    for (let i = 0; i < 8; i++) progress.advance();
    progress.done();
    expect(to.written.stderr.trim().split('\n')).toEqual([
      'Checking: 0 of 8',
      'Checking: 2 of 8',
      'Checking: 4 of 8',
      'Checking: 6 of 8',
      'Checking: 8 of 8',
    ]);
  });

  it('does not divide by nothing', () => {
    const to = streams({ isTTY: false });
    const progress = new Output({}, to).progress('Checking', 0);
    progress.done();
    expect(to.written.stderr).toBe('Checking: 0 of 0\nChecking: 0 of 0\n');
  });
});
