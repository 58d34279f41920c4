import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CapturedMail } from '#libs/delivery';
import { Config } from '../config.js';
import { CapturedMailController } from './captured-mail.controller.js';

@Module({
  controllers: [CapturedMailController],
  providers: [
    {
      provide: CapturedMail,
      inject: [Config],
      useFactory: ({ dataDirectory }: Config) => new CapturedMail(join(dataDirectory, 'mail')),
    },
  ],
})
export class CapturedMailModule {}
