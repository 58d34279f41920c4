import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';

/** Metadata keys that @nestjs/graphql puts on the methods of resolvers. */
const RESOLVER_KEYS = ['graphql:resolver_type', 'graphql:resolve_property'];

/** The GraphQL schema of the API as text, sorted: what is committed as `schema.graphql`. Needs no database. */
export async function printApiSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create([...resolversBelow(AppModule)]);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}

function resolversBelow(module: object, seen = new Set<object>()): ReadonlySet<() => void> {
  const found = new Set<() => void>();
  if (seen.has(module)) return found;
  seen.add(module);
  for (const provider of listOf(MODULE_METADATA.PROVIDERS, module)) if (isResolver(provider)) found.add(provider);
  for (const imported of listOf(MODULE_METADATA.IMPORTS, module)) {
    if (typeof imported !== 'function') continue; // made by another package, such as the GraphQL module itself
    for (const resolver of resolversBelow(imported, seen)) found.add(resolver);
  }
  return found;
}

function listOf(key: string, module: object): readonly unknown[] {
  const list: unknown = Reflect.getMetadata(key, module);
  return Array.isArray(list) ? list.flat() : [];
}

function isResolver(provider: unknown): provider is () => void {
  if (typeof provider !== 'function') return false;
  const prototype: unknown = provider.prototype;
  if (typeof prototype !== 'object' || prototype === null) return false;
  return Object.values(Object.getOwnPropertyDescriptors(prototype)).some(
    ({ value }: { value?: unknown }) =>
      typeof value === 'function' && RESOLVER_KEYS.some((key) => Reflect.hasMetadata(key, value)),
  );
}
