import { Controller, ForbiddenException, NotFoundException, Param, Put, Req, Res } from '@nestjs/common';
import { BallotBoxDoorways, MOST_DECRYPTION_BYTES, SubmitPartialDecryption } from '#libs/application';
import type { Officer } from '#libs/domain';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { BadInput } from '../platform/problem.js';
import { UPLOAD_HEADER } from '../register/upload-register.controller.js';
import type { RefusalCode } from '../refusals/catalogue.js';
import { languageOf } from '../refusals/language.js';
import { refusalText } from '../refusals/refusal-text.js';

/** How long the check of a whole decryption may take after its last byte came. */
const CHECK_MS = 10 * 60_000;

/**
 * Takes a key-holder's partial decryption of a contest: `PUT /uploads/elections/<uuid of the record>/partial-decryption`
 * with the exact text as body, as `quorate key open` makes it. Answers 200 with `{trustee, awaited}`, 422 with the
 * refusal `{code, message}`, 413 over the limit. Handing the same in again changes nothing.
 */
@Controller('uploads/elections')
export class PartialDecryptionController {
  constructor(
    private readonly submit: SubmitPartialDecryption,
    private readonly doorways: BallotBoxDoorways,
  ) {}

  @Put(':uuid/partial-decryption')
  @Allow('key-holder')
  async take(
    @Param('uuid') uuid: string,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (request.headers[UPLOAD_HEADER] !== '1') throw new ForbiddenException(`Send the header ${UPLOAD_HEADER}: 1.`);
    const place = await this.doorways.contestOfUuid(uuid);
    if (place?.organisationId !== by.organisationId) throw new NotFoundException('There is no such record.');
    const bytes = await readBody(request, MOST_DECRYPTION_BYTES);
    const refuse = (status: number, code: RefusalCode, details: object): void => {
      if (!request.readableEnded) response.setHeader('Connection', 'close');
      response.status(status).json({ code, message: refusalText(code, { ...details }, languageOf(request)) });
      if (!request.readableEnded) request.resume(); // the rest is let go, so that the client reads the answer
    };
    if (!bytes) return refuse(413, 'DECRYPTION_TOO_LARGE', { most: MOST_DECRYPTION_BYTES });
    request.socket.setTimeout(CHECK_MS);
    const outcome = await this.submit.execute({ contestId: place.contestId, decryption: textOf(bytes), by });
    if (outcome.ok) response.status(200).json(outcome.value);
    else refuse(422, outcome.error.code, outcome.error);
  }
}

/** The whole body; undefined if it is longer than `most`, of which no more is kept. */
async function readBody(request: Request, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput('A partial decryption is text in UTF-8.');
  }
}
