import { Injectable } from '@nestjs/common';
import { PublicAddress } from '#libs/application';
import { Config } from '../config.js';

@Injectable()
export class ConfiguredAddress extends PublicAddress {
  readonly url: string;

  constructor(config: Config) {
    super();
    this.url = config.publicUrl;
  }
}
