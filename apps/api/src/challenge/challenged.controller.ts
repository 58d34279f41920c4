import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { CHALLENGED_AT_ONCE, ReadChallenged } from '#libs/application';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';

/** The ballots that were opened instead of cast. */
@Controller('elections')
export class ChallengedController {
  constructor(private readonly challenged: ReadChallenged) {}

  /** One tracker a line, in the order of their characters, without times. */
  @Get(':uuid/challenged')
  @Allow('public')
  async list(@Param('uuid') uuid: string, @Res() response: Response): Promise<void> {
    let page = await this.challenged.page(uuid, '');
    if (!page) throw new NotFoundException('There is no such record.');
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    while (page && page.length > 0 && !response.destroyed) {
      response.write(page.map((tracker) => `${tracker}\n`).join(''));
      page = page.length < CHALLENGED_AT_ONCE ? [] : await this.challenged.page(uuid, page.at(-1) ?? '');
    }
    response.end();
  }
}
