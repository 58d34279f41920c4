import { toHex, utf8 } from '#libs/basics';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { listFiles, manifestStatement } from '../build-bundle.js';
import type { Manifest } from '../build-bundle.js';
import { codeStatementToSign, readSignedCodeStatement, signedCodeStatementText } from '../codes/code-statement.js';
import { packBundle } from '../container.js';
import type { BundleFiles } from '../container.js';
import { plainText } from '../digest.js';
import { PATHS } from '../paths.js';
import { readRollLogLine, rollLogDigest, rollLogLineText, rollLogToSign } from '../roll-log.js';
import { textOf } from '../verify/read-content.js';

/** Everybody can make this key, so that nobody can take what it signs for more than practice. */
const SECRET = sha256(utf8('quorate/practice/v1'));
export const PRACTICE_KEY_HEX = toHex(ed25519.getPublicKey(SECRET));

const signText = (text: string): string => toHex(ed25519.sign(utf8(text), SECRET));

/** The files as a bundle that the practice key has signed wherever the key of the installation had. */
export function signedByPractice(files: BundleFiles, { electionId, title, signedBy }: Manifest): Uint8Array {
  const all = new Map([...files, ...codesAgain(files, signedBy), ...rollLogsAgain(files)]);
  all.delete(PATHS.manifest);
  all.delete(PATHS.signature);
  const manifest: Manifest = {
    format: 'quorate-evidence/1',
    electionId,
    title,
    files: listFiles(all),
    signedBy: PRACTICE_KEY_HEX,
  };
  const text = plainText(manifest);
  return packBundle(
    new Map([...all, [PATHS.manifest, utf8(text)], [PATHS.signature, utf8(signText(manifestStatement(text)))]]),
  );
}

/** The statement about the codes, where the installation itself made them. */
function codesAgain(files: BundleFiles, signedBy: string): BundleFiles {
  const read = readSignedCodeStatement(textOf(files, PATHS.codes) ?? '');
  if (!read.ok || read.value.signed.publicKey !== signedBy) return new Map();
  const { statement } = read.value.signed;
  const signature = signText(codeStatementToSign(statement));
  const signed = { statement, publicKey: PRACTICE_KEY_HEX, signature };
  return new Map([[PATHS.codes, utf8(signedCodeStatementText(signed))]]);
}

/** Each line names the one before it, so that all of them are made again. */
function rollLogsAgain(files: BundleFiles): BundleFiles {
  const again = new Map<string, Uint8Array>();
  for (const path of files.keys()) {
    if (!path.endsWith('/roll-log.txt')) continue;
    let previous: string | undefined;
    let text = '';
    for (const line of (textOf(files, path) ?? '').split('\n').filter((each) => each !== '')) {
      const read = readRollLogLine(line);
      if (!read) break;
      const { signature: _, ...rest } = read;
      const unsigned = { ...rest, previous: previous ?? rest.previous };
      const written = rollLogLineText({ ...unsigned, signature: signText(rollLogToSign(unsigned)) });
      text += `${written}\n`;
      previous = rollLogDigest(written);
    }
    if (text !== '') again.set(path, utf8(text));
  }
  return again;
}
