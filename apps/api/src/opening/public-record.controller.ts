import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { BallotBoxDoorways, PublishedRecords } from '#libs/application';
import type { PublishedRecord } from '#libs/application';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { namesTag, readRange } from './byte-range.js';
import { ReadingLimits } from './reading-limits.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept by everybody who likes, and asked about each time: the answer is 304 until something was added. */
const ASK_EACH_TIME = 'public, no-cache';

/**
 * The public record of a contest, for everybody: the whole archive `<uuid>.bel`, and the routes from which
 * `belenios-tool` fetches it by itself (`--url <this server>/`). It is there once the definition is frozen; during the
 * poll it holds what is sealed so far, and every later state only continues it. No session is looked at, and pages of
 * every site may read it.
 */
@Controller()
export class PublicRecordController {
  constructor(
    private readonly doorways: BallotBoxDoorways,
    private readonly records: PublishedRecords,
    private readonly limits: ReadingLimits,
  ) {}

  @Get('elections/:uuid/archive')
  @Allow('public')
  archive(@Param('uuid') uuid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.limits.reading(request, response, () => this.send(uuid, request, response));
  }

  /** The same under the address that `belenios-tool` asks for. */
  @Get('api/elections/:uuid/archive')
  @Allow('public')
  archiveForTools(@Param('uuid') uuid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.limits.reading(request, response, () => this.send(uuid, request, response));
  }

  /** The body of the first record of the archive. */
  @Get('api/elections/:uuid/archive-header')
  @Allow('public')
  async header(@Param('uuid') uuid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.countSmall(request, response);
    const record = await this.find(uuid);
    openToAll(response, FOR_EVER);
    response.type('application/json');
    await sendChunks(record.header(), request, response);
  }

  /** Height and hash of the last event, and the length of the archive up to it. */
  @Get('api/elections/:uuid/last-event')
  @Allow('public')
  async lastEvent(@Param('uuid') uuid: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.limits.countSmall(request, response);
    const { end } = await this.find(uuid);
    openToAll(response, ASK_EACH_TIME);
    response.setHeader('ETag', tagOf(end));
    if (namesTag(request.headers['if-none-match'], tagOf(end))) return void response.status(304).end();
    response.json({ height: end.height - 1, hash: end.head, pos: end.length });
  }

  /** The body of an event or of a data record, by its hash. */
  @Get('api/elections/:uuid/objects/:hash')
  @Allow('public')
  async object(
    @Param('uuid') uuid: string,
    @Param('hash') hash: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limits.countSmall(request, response);
    if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound();
    const object = await (await this.find(uuid)).object(hash);
    if (!object) throw notFound();
    openToAll(response, FOR_EVER);
    response.setHeader('ETag', `"${hash}"`);
    if (namesTag(request.headers['if-none-match'], `"${hash}"`)) return void response.status(304).end();
    response.type('application/json').setHeader('Content-Length', String(object.length));
    await sendChunks(object.body, request, response);
  }

  private async send(uuid: string, request: Request, response: Response): Promise<void> {
    const record = await this.find(uuid);
    const { length } = record.end;
    const tag = tagOf(record.end);
    openToAll(response, ASK_EACH_TIME);
    response.setHeader('ETag', tag);
    response.setHeader('Accept-Ranges', 'bytes');
    if (namesTag(request.headers['if-none-match'], tag)) return void response.status(304).end();
    const condition = request.headers['if-range'];
    const range = condition === undefined || condition === tag ? readRange(request.headers.range, length) : 'whole';
    if (range === 'unsatisfiable') {
      response.setHeader('Content-Range', `bytes */${length}`);
      return void response.status(416).end();
    }
    const { from, to } = range === 'whole' ? { from: 0, to: length } : range;
    if (range !== 'whole') response.status(206).setHeader('Content-Range', `bytes ${from}-${to - 1}/${length}`);
    response.setHeader('Content-Type', 'application/x-tar');
    response.setHeader('Content-Disposition', `attachment; filename="${uuid}.bel"`);
    response.setHeader('Content-Length', String(to - from));
    await sendChunks(record.bytes(from, to), request, response);
  }

  private async find(uuid: string): Promise<PublishedRecord> {
    const place = /^[1-9A-HJ-NP-Za-km-z]{14,40}$/.test(uuid) ? await this.doorways.contestOfUuid(uuid) : undefined;
    const record = place && (await this.records.at(place));
    if (!record) throw notFound();
    return record;
  }
}

const notFound = (): NotFoundException => new NotFoundException('There is no such record.');

/** The last event commits to everything before it; with the length it says that nothing stands behind. */
const tagOf = ({ head = '', length }: PublishedRecord['end']): string => `"${head}-${length}"`;

/** Programs in pages of other sites may read it too: there is nothing in it that is not public. */
function openToAll(response: Response, cacheControl: string): void {
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Content-Range, Accept-Ranges, Content-Length');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

/** Sends chunk after chunk, at the pace of the reader. A reader who goes away ends the reading too. */
async function sendChunks(chunks: AsyncIterable<Uint8Array>, request: Request, response: Response): Promise<void> {
  if (request.method === 'HEAD') return void response.end();
  try {
    await pipeline(Readable.from(chunks, { objectMode: false }), response);
  } catch (error) {
    if (!response.destroyed) throw error;
  }
}
