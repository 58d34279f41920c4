import { err, toHex, utf8 } from '#libs/basics';
import { compareWireHex } from '#libs/belenios';
import { ed25519 } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { activationToSign } from '../roll-log.js';
import {
  codeStatementText,
  codeStatementToSign,
  listCredentials,
  readSignedCodeStatement,
  signedCodeStatementText,
  turnedElement,
} from './code-statement.js';
import type { CodeStatement } from './code-statement.js';
import { electorCodeLine, readCodeLine, spareCodeLine } from './public-codes.js';
import { readSignedReplacement, replacementText, replacementToSign, signedReplacementText } from './replacement.js';
import type { CodeReplacement } from './replacement.js';

const uuid = 'QJnskZ52CaykjT';
const electionId = '11111111-1111-4111-8111-111111111111';
const secret = new Uint8Array(32).fill(3);
const publicKey = toHex(ed25519.getPublicKey(secret));
const sign = (text: string): string => toHex(ed25519.sign(utf8(text), secret));
const hex = (n: number): string => n.toString(16).padStart(64, '0');

const statement: CodeStatement = {
  format: 'quorate-codes/1',
  electionId,
  madeBy: 'scrutineer',
  electors: 3,
  contests: [{ uuid, list: hex(7), credentials: 5, spares: [1, 4] }],
};
const signed = (text: string): string =>
  signedCodeStatementText({ statement: text, publicKey, signature: sign(codeStatementToSign(text)) });

describe('The statement of whoever makes the codes', () => {
  it('is read back as it was signed', () => {
    const read = readSignedCodeStatement(signed(codeStatementText(statement)));
    expect(read.ok && read.value).toMatchObject({ statement, signed: { publicKey } });
  });

  it('is refused when one sign of it was changed', () => {
    const text = signed(codeStatementText(statement));
    expect(readSignedCodeStatement(text.replace('scrutineer', 'platform'))).toEqual(err({ code: 'CODES_NOT_SIGNED' }));
  });

  const contest = statement.contests[0];
  it.each([
    ['no JSON', 'x'],
    ['nothing', ''],
    ['blanks in the statement', signed(` ${codeStatementText(statement)}`)],
    ['spare places in no order', signed(JSON.stringify({ ...statement, contests: [{ ...contest, spares: [4, 1] }] }))],
    [
      'a contest twice',
      signed(codeStatementText({ ...statement, contests: [...statement.contests, ...statement.contests] })),
    ],
    [
      'a spare place twice',
      signed(codeStatementText({ ...statement, contests: [{ ...contest, spares: [1, 1] } as never] })),
    ],
    [
      'a spare place outside',
      signed(codeStatementText({ ...statement, contests: [{ ...contest, spares: [5] } as never] })),
    ],
    ['no contest', signed(codeStatementText({ ...statement, contests: [] }))],
  ])('is unreadable with %s', (_, text) => {
    expect(readSignedCodeStatement(text)).toMatchObject({ error: { code: 'CODES_UNREADABLE' } });
  });
});

describe('A public list', () => {
  it('stands in wire order, and knows the places of the spare ones', () => {
    const element = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
    fc.assert(
      fc.property(fc.uniqueArray(element, { minLength: 1, maxLength: 12 }), fc.nat(12), (all, spare) => {
        const { list, spares } = listCredentials(all.slice(spare), all.slice(0, spare));
        expect(list).toEqual(all.toSorted(compareWireHex));
        expect(spares.map((place) => list[place]).toSorted()).toEqual(all.slice(0, spare).toSorted());
        expect(spares).toEqual(spares.toSorted((a, b) => a - b));
      }),
    );
  });

  it('turns an element over byte by byte', () => {
    expect(turnedElement('0102ff')).toBe('ff0201');
  });
});

describe('A line of the public part of the codes', () => {
  it('is read back as it was written', () => {
    const elector = { member: '17', token: hex(1), credentials: { [uuid]: hex(2) } };
    const spare = { spare: 1, credentials: { [uuid]: hex(3) } };
    expect(readCodeLine(electorCodeLine(elector))).toEqual({ ok: true, value: elector });
    expect(readCodeLine(spareCodeLine(spare))).toEqual({ ok: true, value: spare });
  });

  it.each([
    ['{"member":"17","token":"ab","credentials":{}}', '“token” is not right'],
    ['{"member":"","token":"', 'it is not JSON'],
    [`{"member":"17","token":"${hex(1)}","credentials":{"${uuid}":"AB"}}`, `“credentials.${uuid}” is not right`],
    [
      `{"member":"17","token":"${hex(1)}","credentials":{},"code":"x"}`,
      'it is no line of an elector or of a spare code',
    ],
    ['{"spare":0,"credentials":{}}', '“spare” is not right'],
    ['null', 'it is no line of an elector or of a spare code'],
  ])('is refused as %s, with the member that is wrong', (text, reason) => {
    expect(readCodeLine(text)).toEqual(err(reason));
  });
});

describe('A request to replace a code', () => {
  const [block, activate] = [2, 4];
  const request: CodeReplacement = {
    format: 'quorate-code-replacement/1',
    electionId,
    member: '17',
    token: hex(9),
    contests: [
      { uuid, block, activate, signature: sign(activationToSign({ uuid, credential: activate, for: block })) },
    ],
  };
  const file = (of: CodeReplacement): string =>
    signedReplacementText(replacementText(of), sign(replacementToSign(replacementText(of))));

  it('is read back as it was signed', () => {
    expect(readSignedReplacement(file(request), publicKey)).toEqual({ ok: true, value: request });
  });

  it('is refused under another key, for another member, and with an activation signed for other places', () => {
    const notSigned = err({ code: 'REPLACEMENT_NOT_SIGNED' });
    expect(readSignedReplacement(file(request), hex(1))).toEqual(notSigned);
    expect(readSignedReplacement(file(request).replace('\\"17\\"', '\\"18\\"'), publicKey)).toEqual(notSigned);
    const [contest] = request.contests;
    for (const change of [{ block: 3 }, { activate: 1 }])
      expect(
        readSignedReplacement(file({ ...request, contests: [{ ...contest, ...change } as never] }), publicKey),
      ).toEqual(notSigned);
  });

  it('is unreadable when it names a contest twice, or is none', () => {
    const twice = file({ ...request, contests: [...request.contests, ...request.contests] });
    for (const text of [twice, '', '{}', file(request).slice(1)])
      expect(readSignedReplacement(text, publicKey)).toMatchObject({ error: { code: 'REPLACEMENT_UNREADABLE' } });
  });
});
