import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ALLOWED_CALLERS } from './allow.js';
import type { Caller } from './allow.js';

/** Metadata key under which @nestjs/graphql notes what a resolver method is. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

export interface Operation {
  /** `Mutation.closePoll`, `GET /health/ready`. */
  readonly name: string;
  /** `ClosePollResolver.closePoll`, to find it by. */
  readonly place: string;
  readonly callers: readonly Caller[];
}

type Class = abstract new (...args: never[]) => object;

/** Every query, mutation and REST handler of a resolver or controller class, with those whom `@Allow` names. */
export function operationsOf(type: Class): readonly Operation[] {
  const names = Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const method: unknown = Object.getOwnPropertyDescriptor(type.prototype, name)?.value;
    if (typeof method !== 'function') return [];
    const callers = (Reflect.getMetadata(ALLOWED_CALLERS, method) ?? []) as readonly Caller[]; // what `Allow` put there
    const operations = graphqlName(method, name) ?? httpNames(type, method);
    return operations.map((operation) => ({ name: operation, place: `${type.name}.${name}`, callers }));
  });
}

function graphqlName(method: object, name: string): readonly string[] | undefined {
  const root: unknown = Reflect.getMetadata(RESOLVER_TYPE, method);
  if (typeof root !== 'string' || !ROOT_TYPES.includes(root)) return undefined;
  const given: unknown = Reflect.getMetadata(RESOLVER_NAME, method);
  return [`${root}.${typeof given === 'string' ? given : name}`];
}

/** A handler may have several paths, below a controller with several. */
function httpNames(type: Class, method: object): readonly string[] {
  const verb: unknown = Reflect.getMetadata(METHOD_METADATA, method);
  if (typeof verb !== 'number') return [];
  return pathsOf(type).flatMap((base) =>
    pathsOf(method).map((path) => {
      const parts = [...base.split('/'), ...path.split('/')].filter(Boolean);
      return `${RequestMethod[verb]} /${parts.join('/')}`;
    }),
  );
}

function pathsOf(target: object): readonly string[] {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
  const paths: readonly unknown[] = Array.isArray(path) ? path : [path];
  return paths.map((one) => (typeof one === 'string' ? one : ''));
}
