import { Controller, ForbiddenException, NotFoundException, Param, Put, Req, Res } from '@nestjs/common';
import { BallotBoxDoorways, SubmitMix } from '#libs/application';
import type { Officer } from '#libs/domain';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { UPLOAD_HEADER } from '../register/upload-register.controller.js';
import type { RefusalCode } from '../refusals/catalogue.js';
import { languageOf } from '../refusals/language.js';
import { refusalText } from '../refusals/refusal-text.js';

/** How long the check of a whole mix may take after its last byte came. */
const CHECK_MS = 10 * 60_000;

/**
 * Takes the mix of a key-holder who was named as a mixer: `PUT /uploads/elections/<uuid of the record>/mix` with the
 * exact shuffle object as body, as `quorate mix` makes it. Answers 200 with `{trustee, place, digest, awaited}`, 422 with
 * the refusal `{code, message}`, 413 where it is larger than any mix of this box. Nothing is read of a mix whose turn it
 * is not. Handing the same in again changes nothing.
 */
@Controller('uploads/elections')
export class MixController {
  constructor(
    private readonly submit: SubmitMix,
    private readonly doorways: BallotBoxDoorways,
  ) {}

  @Put(':uuid/mix')
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
    const refuse = (status: number, code: RefusalCode, details: object): void => {
      if (!request.readableEnded) response.setHeader('Connection', 'close');
      response.status(status).json({ code, message: refusalText(code, { ...details }, languageOf(request)) });
      if (!request.readableEnded) request.resume(); // the rest is let go, so that the client reads the answer
    };
    const { contestId } = place;
    const most = await this.submit.mostBytes(contestId, by);
    if (!most.ok) return refuse(422, most.error.code, most.error);
    const mix = await readBody(request, most.value);
    if (!mix) return refuse(413, 'MIX_TOO_LARGE', { most: most.value });
    request.socket.setTimeout(CHECK_MS);
    const outcome = await this.submit.execute({ contestId, mix, by });
    if (outcome.ok) response.status(200).json(outcome.value);
    else refuse(422, outcome.error.code, outcome.error);
  }
}

/** The whole body; undefined if it is longer than `most`, of which no more is kept. */
async function readBody(request: Request, most: number): Promise<Uint8Array | undefined> {
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
