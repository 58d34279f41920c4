import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ExtractElectors, ReadRollLog } from '#libs/application';
import type { ElectorToWriteTo, ExtractRefusal } from '#libs/application';
import type { ContestId, ElectionId, Officer } from '#libs/domain';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { languageOf } from '../refusals/language.js';
import { refusalText } from '../refusals/refusal-text.js';
import { neutralCell } from '../register/row-to-correct.js';

/** Line breaks inside cells are quoted too, which the library leaves to us. No mark at the front: a program reads it. */
const PLAIN_CSV = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
const HEADINGS = ['member_no', 'given_name', 'family_name', 'email', 'language', 'contests'];

/** Files about the codes of an election: for whoever makes them outside, and for everybody. */
@Controller('elections')
export class CodeFilesController {
  constructor(
    private readonly extract: ExtractElectors,
    private readonly log: ReadRollLog,
  ) {}

  /** What a maker of codes outside needs to know of the election, as JSON. */
  @Get(':electionId/codes/election.json')
  @Allow('returning-officer')
  async election(
    @Param('electionId') electionId: string,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.extract.election(by, readId<ElectionId>(electionId, 'electionId'));
    if (!found.ok) return refuse(found.error, request, response);
    response.setHeader('Cache-Control', 'no-store');
    response.status(200).json(found.value);
  }

  /**
   * Everybody on a roll, as CSV with the contests by the uuids of their records; each download is in the audit trail. A cell
   * that a spreadsheet would take for a formula has an apostrophe before it (EXP-01).
   */
  @Get(':electionId/codes/electors.csv')
  @Allow('returning-officer')
  async electors(
    @Param('electionId') electionId: string,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const id = readId<ElectionId>(electionId, 'electionId');
    const election = await this.extract.election(by, id);
    if (!election.ok) return refuse(election.error, request, response);
    const electors = await this.extract.electors(by, id);
    if (!electors.ok) return refuse(electors.error, request, response);
    const uuids = new Map(election.value.contests.map(({ contestId, uuid }) => [contestId, uuid]));
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="electors-${id.slice(0, 8)}.csv"`);
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(rowsOf(electors.value, uuids)), stringify(PLAIN_CSV), response);
  }

  /** What the maker of the codes vouches for: one line of JSON, signed. */
  @Get(':electionId/codes/statement')
  @Allow('public')
  async statement(@Param('electionId') electionId: string, @Res() response: Response): Promise<void> {
    const text = await this.log.statement(readId<ElectionId>(electionId, 'electionId'));
    if (text === undefined) throw new NotFoundException('There are no codes of such an election.');
    response.setHeader('Cache-Control', 'no-cache');
    response.type('application/json').send(`${text}\n`);
  }

  /** The public roll log of a record: one line of JSON for each credential that was blocked or took the place of another. */
  @Get(':uuid/roll-log')
  @Allow('public')
  async rollLog(@Param('uuid') uuid: string, @Res() response: Response): Promise<void> {
    const lines = /^[1-9A-HJ-NP-Za-km-z]{14,40}$/.test(uuid) ? await this.log.lines(uuid) : undefined;
    if (!lines) throw new NotFoundException('There is no such record.');
    response.setHeader('Cache-Control', 'no-cache');
    response.type('application/jsonl; charset=utf-8').send(lines.map((line) => `${line}\n`).join(''));
  }
}

async function* rowsOf(
  electors: AsyncIterable<readonly ElectorToWriteTo[]>,
  uuids: ReadonlyMap<ContestId, string>,
): AsyncIterable<readonly string[]> {
  yield HEADINGS;
  for await (const some of electors)
    for (const { memberNo, givenName, familyName, email, language, contestIds } of some) {
      const contests = contestIds.map((id) => uuids.get(id) ?? '').join(' ');
      yield [memberNo, givenName, familyName, email ?? '', language, contests].map(neutralCell);
    }
}

function refuse(refusal: ExtractRefusal, request: Request, response: Response): void {
  const { code, ...details } = refusal;
  response.status(422).json({ code, message: refusalText(code, { ...details }, languageOf(request)) });
}
