import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from './allow.js';
import { operationsOf } from './operations.js';
import { readVoterAuthorisation } from './voter-authorisation.js';

describe('Every operation is found', () => {
  it('in resolvers, under its name in the schema', () => {
    @Resolver()
    class SomeResolver {
      @Query(() => String) @Allow('public') one(): string {
        return '';
      }
      @Mutation(() => String, { name: 'renamed' }) @Allow('secretary', 'auditor') two(): string {
        return '';
      }
      @Query(() => String) forgotten(): string {
        return '';
      }
      @ResolveField(() => String) notRoot(): string {
        return '';
      }
      helper(): string {
        return '';
      }
    }
    expect(operationsOf(SomeResolver)).toEqual([
      { name: 'Query.one', place: 'SomeResolver.one', callers: ['public'] },
      { name: 'Mutation.renamed', place: 'SomeResolver.two', callers: ['secretary', 'auditor'] },
      { name: 'Query.forgotten', place: 'SomeResolver.forgotten', callers: [] },
    ]);
  });

  it('in controllers, under each of its paths', () => {
    @Controller(['a', 'b/:id'])
    class SomeController {
      @Get(['', 'x']) read(): string {
        return '';
      }
      @Post('y') @Allow('public') write(): string {
        return '';
      }
    }
    expect(operationsOf(SomeController).map(({ name }) => name)).toEqual([
      'GET /a',
      'GET /a/x',
      'GET /b/:id',
      'GET /b/:id/x',
      'POST /a/y',
      'POST /b/:id/y',
    ]);
  });
});

describe('What a voter shows', () => {
  const id = '0b7e2c1e-4a44-4c0e-9a43-1d7f0c9b8a11';
  const token = Buffer.alloc(32, 1).toString('base64url');

  it('is the election and 32 bytes', () => {
    expect(readVoterAuthorisation(`QuorateVoter ${id}.${token}`)).toEqual({
      electionId: id,
      token: Buffer.alloc(32, 1),
    });
  });

  it.each([
    undefined,
    '',
    `Bearer ${id}.${token}`,
    `QuorateVoter ${id}.${token}A`,
    `QuorateVoter ${id.toUpperCase()}.${token}`,
    `QuorateVoter ${token}`,
  ])('is nothing in %j', (header) => {
    expect(readVoterAuthorisation(header)).toBeUndefined();
  });
});
