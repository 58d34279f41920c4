import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ReadTrustStatement } from '#libs/application';
import { parseId, trustText } from '#libs/domain';
import type { ElectionId } from '#libs/domain';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { languageOf } from '../refusals/language.js';

/** The trust statement of an election as plain text, in the language of the reader. */
@Controller('elections')
export class TrustController {
  constructor(private readonly read: ReadTrustStatement) {}

  @Get(':electionId/trust-statement')
  @Allow('public')
  async statement(
    @Param('electionId') electionId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = parseId<ElectionId>(electionId);
    const language = languageOf(request);
    const found = id && (await this.read.of(id, language));
    if (!found) throw new NotFoundException('There is no trust statement before the definition is frozen.');
    response.setHeader('Cache-Control', 'public, no-cache');
    response.setHeader('Content-Language', language);
    response.setHeader('Vary', 'Accept-Language');
    response.type('text/plain').send(trustText(found));
  }
}
