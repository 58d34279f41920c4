import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { BallotBoxDoorways, PublicRecord } from '#libs/application';
import type { ContestPlace } from '#libs/application';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';

/**
 * The public record of a contest, for everybody: the whole archive `<uuid>.bel`, and the routes from which
 * `belenios-tool` fetches it by itself (`--url <this server>/`). It is there once the definition is frozen; during the
 * poll it holds what is sealed so far, and every later state only continues it.
 */
@Controller()
export class PublicRecordController {
  constructor(
    private readonly doorways: BallotBoxDoorways,
    private readonly record: PublicRecord,
  ) {}

  @Get('elections/:uuid/archive')
  @Allow('public')
  archive(@Param('uuid') uuid: string, @Res() response: Response): Promise<void> {
    return this.send(uuid, response);
  }

  /** The same under the address that `belenios-tool` asks for. */
  @Get('api/elections/:uuid/archive')
  @Allow('public')
  archiveForTools(@Param('uuid') uuid: string, @Res() response: Response): Promise<void> {
    return this.send(uuid, response);
  }

  /** The body of the first record of the archive. */
  @Get('api/elections/:uuid/archive-header')
  @Allow('public')
  async header(@Param('uuid') uuid: string, @Res() response: Response): Promise<void> {
    const { organisationId, contestId } = await this.find(uuid);
    const header = await this.record.header(organisationId, contestId);
    if (!header) throw notFound();
    response.type('application/json').send(Buffer.from(header));
  }

  /** Height and hash of the last event, and the length of the archive up to it. */
  @Get('api/elections/:uuid/last-event')
  @Allow('public')
  async lastEvent(@Param('uuid') uuid: string, @Res() response: Response): Promise<void> {
    const { organisationId, contestId } = await this.find(uuid);
    const end = await this.record.position(organisationId, contestId);
    if (!end?.head) throw notFound();
    response.setHeader('Cache-Control', 'no-cache');
    response.json({ height: end.height - 1, hash: end.head, pos: end.length });
  }

  /** The body of an event or of a data record, by its hash. */
  @Get('api/elections/:uuid/objects/:hash')
  @Allow('public')
  async object(@Param('uuid') uuid: string, @Param('hash') hash: string, @Res() response: Response): Promise<void> {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound();
    const { organisationId, contestId } = await this.find(uuid);
    const body = await this.record.object(organisationId, contestId, hash);
    if (!body) throw notFound();
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('application/json').send(Buffer.from(body));
  }

  private async send(uuid: string, response: Response): Promise<void> {
    const { organisationId, contestId } = await this.find(uuid);
    const stream = this.record.stream(organisationId, contestId);
    const first = await stream.next();
    if (first.done) throw notFound();
    response.setHeader('Content-Type', 'application/x-tar');
    response.setHeader('Content-Disposition', `attachment; filename="${uuid}.bel"`);
    response.setHeader('Cache-Control', 'no-cache');
    await sendChunks(first.value, stream, response);
  }

  private async find(uuid: string): Promise<ContestPlace> {
    const place = /^[1-9A-HJ-NP-Za-km-z]{14,40}$/.test(uuid) ? await this.doorways.contestOfUuid(uuid) : undefined;
    if (!place) throw notFound();
    return place;
  }
}

const notFound = (): NotFoundException => new NotFoundException('There is no such record.');

/** Sends chunk after chunk, at the pace of the reader. A reader who goes away ends the reading too. */
async function sendChunks(first: Uint8Array, rest: AsyncIterable<Uint8Array>, response: Response): Promise<void> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield first;
    yield* rest;
  }
  try {
    await pipeline(Readable.from(chunks(), { objectMode: false }), response);
  } catch (error) {
    if (!response.destroyed) throw error;
  }
}
