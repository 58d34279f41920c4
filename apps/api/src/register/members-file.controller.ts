import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ReadRegister } from '#libs/application';
import { MEMBER_STATUSES } from '#libs/domain';
import type { Officer } from '#libs/domain';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { BadInput } from '../platform/problem.js';
import { languageOf } from '../refusals/language.js';
import { readMemberFilter } from './member-filter.js';
import { memberHeadings, memberLine } from './member-line.js';
import { LIKE_SPREADSHEETS } from './row-to-correct.js';

const LONGEST_REASON = 500;

const Wanted = z.object({
  reason: z.string().trim().min(1, 'say what the file is for').max(LONGEST_REASON),
  search: z.string().optional(),
  constituencyCode: z.string().max(100).optional(),
  classCode: z.string().max(100).optional(),
  status: z.enum(MEMBER_STATUSES).optional(),
});

/**
 * The register as a file: `GET /register/members.csv?reason=…&search=…&constituencyCode=…&classCode=…&status=…`. The
 * reason goes into the audit trail before the first member leaves (EXP-02); nothing of the file is kept here.
 */
@Controller('register')
export class MembersFileController {
  constructor(private readonly read: ReadRegister) {}

  @Get('members.csv')
  @Allow('secretary')
  async members(
    @Query() query: Record<string, unknown>,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const wanted = Wanted.safeParse(query);
    if (!wanted.success) {
      throw new BadInput(wanted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    }
    const { reason, ...filter } = wanted.data;
    const members = this.read.takeMembers(by, reason, readMemberFilter(filter));
    async function* lines(): AsyncIterable<readonly string[]> {
      yield memberHeadings(languageOf(request));
      for await (const member of members) yield memberLine(member);
    }
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="members.csv"');
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(lines()), stringify(LIKE_SPREADSHEETS), response);
  }
}
