import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { operationsOf } from './operations.js';
import type { Operation } from './operations.js';

/** Refuses to start an API that has an operation without `@Allow`: forgetting it must not open or hide anything. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const open = this.operations().filter((operation) => operation.callers.length === 0);
    if (open.length > 0) {
      throw new Error(`@Allow is missing on ${open.map(({ name, place }) => `${name} (${place})`).join(', ')}`);
    }
  }

  /** Every operation of the running API, by name. */
  operations(): readonly Operation[] {
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const types = new Set(wrappers.map(({ metatype }) => metatype).filter((type) => typeof type === 'function'));
    const found = [...types].flatMap((type) =>
      'prototype' in type && type.prototype ? operationsOf(type as never) : [],
    );
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
