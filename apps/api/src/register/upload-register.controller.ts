import { Controller, ForbiddenException, Post, Query, Req, Res } from '@nestjs/common';
import { ImportRegister } from '#libs/application';
import type { ImportRegisterRefusal } from '#libs/application';
import { LARGEST_REGISTER_FILE, MEMBER_COLUMNS, fileFault, fileFaultInWords } from '#libs/domain';
import type { Officer, WantedColumns } from '#libs/domain';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { BadInput } from '../platform/problem.js';
import { languageOf } from '../refusals/language.js';
import { refusalText } from '../refusals/refusal-text.js';
import { toRegisterImportObject } from './register-import.types.js';

/** A header that no page of another site can send without asking first (API-04). */
export const UPLOAD_HEADER = 'x-quorate-upload';
/** How long comparing a whole file may take after its last byte came. */
const COMPARE_MS = 10 * 60_000;

const Columns = z.partialRecord(z.enum(MEMBER_COLUMNS), z.union([z.string().max(200), z.int().min(1), z.null()]));
const Wanted = z.object({
  asOf: z.string(),
  covers: z.enum(['everyone', 'some']).default('everyone'),
  fileName: z.string().default(''),
  mapping: z.string().max(4_000).optional(),
});

/**
 * Takes in a member file: `POST /uploads/register-imports?asOf=YYYY-MM-DD&covers=everyone|some&fileName=…&mapping=…`
 * with the CSV file as body. `mapping` is JSON from our column names to headings, column numbers from 1, or null.
 * Answers 201 with the import in preview, 422 with the refusal, 413 for a file over the limit.
 */
@Controller('uploads')
export class UploadRegisterController {
  constructor(private readonly importRegister: ImportRegister) {}

  @Post('register-imports')
  @Allow('secretary')
  async upload(
    @Query() query: Record<string, unknown>,
    @By() by: Officer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (request.headers[UPLOAD_HEADER] !== '1') throw new ForbiddenException(`Send the header ${UPLOAD_HEADER}: 1.`);
    const { asOf, covers, fileName, columns } = readWanted(query);
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_REGISTER_FILE) {
      const faults = [fileFault('FILE_TOO_LARGE', { most: LARGEST_REGISTER_FILE })];
      response.setHeader('Connection', 'close');
      return this.refuse({ code: 'REGISTER_FILE_NOT_READ', faults }, request, response);
    }
    request.socket.setTimeout(COMPARE_MS);
    // The request must outlive a refusal, or its answer could not be sent.
    const file: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
    const outcome = await this.importRegister
      .execute({ by, asOf, covers, fileName, columns, file })
      .catch((error: unknown) => {
        if (error === request.errored) return undefined;
        throw error;
      });
    if (outcome === undefined) return void response.destroy(); // the sender hung up: there is nobody to answer
    if (!outcome.ok) return this.refuse(outcome.error, request, response);
    response.status(201).json(toRegisterImportObject(outcome.value));
  }

  private refuse(refusal: ImportRegisterRefusal, request: Request, response: Response): void {
    const language = languageOf(request);
    const { code, ...details } = refusal;
    const faults = 'faults' in refusal ? refusal.faults : [];
    const isTooLarge = faults.some((fault) => fault.code === 'FILE_TOO_LARGE');
    response.status(isTooLarge ? 413 : 422).json({
      code,
      message: refusalText(code, details, language),
      faults: faults.map((fault) => ({ ...fault, message: fileFaultInWords(fault, language) })),
    });
    if (!request.readableEnded) request.resume(); // the rest of the file is let go, so that the client reads the answer
  }
}

function readWanted(query: Record<string, unknown>) {
  const wanted = Wanted.safeParse(query);
  if (!wanted.success) {
    throw new BadInput(wanted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  const { mapping, ...rest } = wanted.data;
  return { ...rest, columns: mapping === undefined ? {} : readMapping(mapping) };
}

function readMapping(mapping: string): WantedColumns {
  try {
    return Columns.parse(JSON.parse(mapping));
  } catch {
    throw new BadInput(
      `mapping must be a JSON object from any of ${MEMBER_COLUMNS.join(', ')} to a heading, a column number or null.`,
    );
  }
}
