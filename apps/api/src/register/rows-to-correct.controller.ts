import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ReadRegister } from '#libs/application';
import type { ImportId, Officer } from '#libs/domain';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { readId } from '../platform/read-id.js';
import { languageOf } from '../refusals/language.js';
import { LIKE_SPREADSHEETS, headingsToCorrect, rowToCorrect } from './row-to-correct.js';

/** The rows of an import that need attention, as a file to correct and to upload again. */
@Controller('register/imports')
export class RowsToCorrectController {
  constructor(private readonly read: ReadRegister) {}

  @Get(':id/rows-to-correct.csv')
  @Allow('secretary')
  async rows(
    @Param('id') id: string,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const importId = readId<ImportId>(id, 'id');
    const found = await this.read.import(by, importId);
    if (!found) throw new NotFoundException('There is no such import.');
    const language = languageOf(request);
    const { headings, columns } = found;
    const rows = this.read.rowsToCorrect(by, importId);
    async function* lines(): AsyncIterable<readonly string[]> {
      yield headingsToCorrect(headings, language);
      for await (const row of rows) yield rowToCorrect(row, { headings, columns, language });
    }
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="rows-to-correct-${found.asOf}.csv"`);
    response.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(lines()), stringify(LIKE_SPREADSHEETS), response);
  }
}
