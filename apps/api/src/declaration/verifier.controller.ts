import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.js';
import { VERIFIER_FOLDER } from './verifier-file.js';

const FILES: readonly string[] = ['quorate-verify.html', 'quorate-verify.mjs', 'SHA256SUMS'];

/** The stand-alone verifier, to be kept and opened from disk: never shown as a page of this server. */
@Controller('verifier')
export class VerifierController {
  @Get(':name')
  @Allow('public')
  async file(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const file = FILES.includes(name) ? await open(new URL(name, VERIFIER_FOLDER)).catch(() => undefined) : undefined;
    if (!file) throw new NotFoundException(); // another name, or no build of the verifier
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.setHeader('Cache-Control', 'no-cache');
    try {
      await pipeline(file.createReadStream(), response);
    } catch (error) {
      if (!response.destroyed) throw error;
    }
  }
}
