import { Controller, ForbiddenException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { MOST_PUBLIC_CODES_BYTES, TakeCodes, TakeReplacement } from '#libs/application';
import type { TakeCodesRefusal, TakeReplacementRefusal } from '#libs/application';
import { LOSS_REASONS } from '#libs/domain';
import type { ElectionId, LossReason, Officer } from '#libs/domain';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { BadInput } from '../platform/problem.js';
import { readId } from '../platform/read-id.js';
import { languageOf } from '../refusals/language.js';
import { refusalText } from '../refusals/refusal-text.js';
import { UPLOAD_HEADER } from '../register/upload-register.controller.js';
import { BodyTooLong, readText } from './read-text.js';

/** How long checking and keeping a whole file may take after its last byte came. */
const STORE_MS = 10 * 60_000;
/** As many bytes as a request about a member on all rolls of an election with a thousand contests. */
const MOST_REPLACEMENT_BYTES = 1024 * 1024;

/** Takes what a maker of codes outside hands over: public parts only. */
@Controller('uploads/elections')
export class TakeCodesController {
  constructor(
    private readonly takeCodes: TakeCodes,
    private readonly takeReplacement: TakeReplacement,
  ) {}

  /**
   * `POST /uploads/elections/<id>/codes` with the public file of `quorate codes make` as body. Answers 201 with
   * `{electors, spares}`, 422 with the refusal `{code, message}`, 413 over the limit. All of it is taken or nothing.
   */
  @Post(':electionId/codes')
  @Allow('returning-officer')
  async codes(
    @Param('electionId') electionId: string,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = uploadTo(electionId, request);
    if (Number(request.headers['content-length'] ?? 0) > MOST_PUBLIC_CODES_BYTES)
      return refuse({ code: 'CODES_TOO_LARGE', most: MOST_PUBLIC_CODES_BYTES }, request, response);
    request.socket.setTimeout(STORE_MS);
    // The request must outlive a refusal, or its answer could not be sent.
    const file: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
    const outcome = await this.takeCodes.execute({ electionId: id, file, by }).catch((error: unknown) => {
      if (error === request.errored) return undefined;
      throw error;
    });
    if (outcome === undefined) return void response.destroy(); // the sender hung up: there is nobody to answer
    if (!outcome.ok) return refuse(outcome.error, request, response);
    response.status(201).json(outcome.value);
  }

  /**
   * `POST /uploads/elections/<id>/code-replacements?reason=lost|stolen|not-received` with the file of `quorate codes spare`
   * as body. Answers 200 with `{memberId, contests: [{contestId, outcome}]}`, 422 with the refusal.
   */
  @Post(':electionId/code-replacements')
  @Allow('returning-officer')
  async replacement(
    @Param('electionId') electionId: string,
    @Query('reason') given: string | undefined,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = uploadTo(electionId, request);
    const reason = readReason(given ?? 'lost');
    try {
      const text = await readText(request, MOST_REPLACEMENT_BYTES);
      const outcome = await this.takeReplacement.execute({ electionId: id, request: text.trim(), reason, by });
      if (!outcome.ok) return refuse(outcome.error, request, response);
      response.status(200).json(outcome.value);
    } catch (error) {
      if (!(error instanceof BodyTooLong)) throw error;
      refuse({ code: 'REPLACEMENT_UNREADABLE', reason: 'it is too long' }, request, response);
    }
  }
}

/** @throws ForbiddenException without the header that no page of another site can send (API-04) */
function uploadTo(electionId: string, request: Request): ElectionId {
  if (request.headers[UPLOAD_HEADER] !== '1') throw new ForbiddenException(`Send the header ${UPLOAD_HEADER}: 1.`);
  return readId<ElectionId>(electionId, 'electionId');
}

function readReason(given: string): LossReason {
  const reason = LOSS_REASONS.find((one) => one === given);
  if (!reason) throw new BadInput(`reason must be one of ${LOSS_REASONS.join(', ')}.`);
  return reason;
}

function refuse(refusal: TakeCodesRefusal | TakeReplacementRefusal, request: Request, response: Response): void {
  const { code, ...details } = refusal;
  if (!request.readableEnded) response.setHeader('Connection', 'close');
  response
    .status(code === 'CODES_TOO_LARGE' ? 413 : 422)
    .json({ code, message: refusalText(code, { ...details }, languageOf(request)) });
  if (!request.readableEnded) request.resume(); // the rest is let go, so that the client reads the answer
}
