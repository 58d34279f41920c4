import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { MOST_BATCHES_AT_ONCE, ReadBallotBox } from '#libs/application';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';
import { BadInput } from '../platform/problem.js';

/** The published roots of a record, for programs that keep a copy of them (TAMP-02). */
@Controller('elections')
export class RootsController {
  constructor(private readonly read: ReadBallotBox) {}

  /** One line of JSON per batch, in order, all after batch `after`. */
  @Get(':uuid/roots')
  @Allow('public')
  async roots(
    @Param('uuid') uuid: string,
    @Query('after') from: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    let after = Number(from ?? 0);
    if (!Number.isSafeInteger(after) || after < 0 || after > 1_000_000_000)
      throw new BadInput('after is not the number of a batch.');
    let lines = await this.read.rootLines(uuid, after, MOST_BATCHES_AT_ONCE);
    if (!lines) throw new NotFoundException('There is no such record.');
    response.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    while (lines && lines.length > 0 && !response.destroyed) {
      response.write(lines.map((line) => `${line}\n`).join(''));
      after += lines.length;
      lines = lines.length < MOST_BATCHES_AT_ONCE ? [] : await this.read.rootLines(uuid, after, MOST_BATCHES_AT_ONCE);
    }
    response.end();
  }
}
