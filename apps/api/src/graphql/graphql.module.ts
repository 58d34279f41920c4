import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { Config } from '../config.js';
import { RefusalFieldResolver, RefusalResolver } from '../refusals/refusal.resolver.js';
import { hideDetail } from './hide-detail.js';
import { GRAPHQL_LIMITS } from './limits.js';
import { limitRootFields } from './root-fields.rule.js';

function apolloOptions(config: Config): ApolloDriverConfig {
  const isDevelopment = config.nodeEnv === 'development';
  const armor = new ApolloArmor({
    maxDepth: { n: GRAPHQL_LIMITS.depth, exposeLimits: true },
    costLimit: { maxCost: GRAPHQL_LIMITS.cost },
    maxAliases: { n: GRAPHQL_LIMITS.aliases },
    maxDirectives: { n: GRAPHQL_LIMITS.directives },
    maxTokens: { enabled: false }, // throws outside the normal path of errors; the parser's own limit is used instead
    blockFieldSuggestion: { enabled: false }, // `hideDetail` takes suggestions out
  }).protect();
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    csrfPrevention: true,
    graphiql: false,
    allowBatchedHttpRequests: false,
    introspection: isDevelopment,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: GRAPHQL_LIMITS.tokens },
    validationRules: [
      ...armor.validationRules,
      limitRootFields,
      ...(isDevelopment ? [] : [NoSchemaIntrospectionCustomRule]),
    ],
    maxRecursiveSelections: true,
    formatError: hideDetail,
    preserveHttpStatusForExecutionErrors: false, // “try again” is 503, so that proxies and clients understand it
    context: ({ req, res }: { req: Request; res: Response }) => ({ req, res }),
  };
}

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Config],
      useFactory: apolloOptions,
    }),
  ],
  providers: [RefusalResolver, RefusalFieldResolver],
})
export class ApiGraphQLModule {}
