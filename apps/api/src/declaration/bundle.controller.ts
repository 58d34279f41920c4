import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ReadOutcome } from '#libs/application';
import { parseId } from '#libs/domain';
import type { ElectionId } from '#libs/domain';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { languageOf } from '../refusals/language.js';

const NOT_YET = {
  en: 'There is no evidence for this election yet. It is public here once the result is declared.',
  cy: 'Nid oes tystiolaeth ar gyfer yr etholiad hwn eto. Bydd ar gael i bawb yma ar ôl datgan y canlyniad.',
} as const;

/** The evidence bundle of a declared election, for everybody: check it with `quorate verify`. */
@Controller('elections')
export class BundleController {
  constructor(private readonly read: ReadOutcome) {}

  @Get(':electionId/bundle')
  @Allow('public')
  async bundle(
    @Param('electionId') electionId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = parseId<ElectionId>(electionId);
    const found = id && (await this.read.bundle(id));
    if (!found) {
      response
        .status(404)
        .type('text/plain')
        .send(`${NOT_YET[languageOf(request)]}\n`);
      return;
    }
    const { head, parts } = found;
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Length', String(head.bytes));
    response.setHeader('Content-Disposition', `attachment; filename="evidence-${electionId}.zip"`);
    response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(head.digest, 'hex').toString('base64')}:`); // RFC 9530
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    try {
      await pipeline(Readable.from(parts(), { objectMode: false }), response);
    } catch (error) {
      if (!response.destroyed) throw error;
    }
  }
}
