import { Module } from '@nestjs/common';
import { ReadElectionStory, ReadTurnout } from '#libs/application';
import { ConductResolver } from './conduct.resolver.js';

@Module({ providers: [ReadTurnout, ReadElectionStory, ConductResolver] })
export class ConductModule {}
