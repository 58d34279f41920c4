import { Controller, Get, Logger, NotFoundException, Param, Query, Req } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { CapturedMail } from '#libs/delivery';
import type { CapturedMessage, CapturedMessageHead } from '#libs/delivery';
import type { Request } from 'express';
import { Allow } from '../access/allow.js';
import { Config } from '../config.js';
import { isForThisMachine } from './for-this-machine.js';

/**
 * Shows messages that were kept instead of sent, to everybody who reaches the server: with them everything can be tried
 * on one machine, and nothing is secret. As if it were not there, unless the installation was started for it.
 */
@Controller('captured-mail')
export class CapturedMailController implements OnApplicationBootstrap {
  private readonly log = new Logger('CapturedMail');

  constructor(
    private readonly config: Config,
    private readonly mail: CapturedMail,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.hasCapturedMail) return;
    this.log.warn('captured mail, with sign-in links and voting codes, is shown to everybody on this machine');
  }

  @Get()
  @Allow('public')
  async list(
    @Req() request: Request,
    @Query('to') to?: unknown,
    @Query('search') search?: unknown,
  ): Promise<{ readonly messages: readonly CapturedMessageHead[] }> {
    this.refuseUnlessShown(request);
    const filter = { ...(isText(to) ? { to } : {}), ...(isText(search) ? { search } : {}) };
    return { messages: await this.mail.list(filter) };
  }

  @Get(':messageId')
  @Allow('public')
  async message(@Req() request: Request, @Param('messageId') id: string): Promise<CapturedMessage> {
    this.refuseUnlessShown(request);
    const found = await this.mail.read(id);
    if (!found) throw new NotFoundException('There is no such message.');
    return found;
  }

  private refuseUnlessShown(request: Request): void {
    if (!this.config.hasCapturedMail || !isForThisMachine(request))
      throw new NotFoundException('No captured mail is shown here.');
    request.res?.setHeader('Cache-Control', 'no-store');
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
