import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { SignOut } from '#libs/application';
import type { Officer } from '#libs/domain';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.js';
import { By } from '../access/by.js';
import { clearSessionCookie, readSessionCookie } from '../access/session-cookie.js';
import { SignedOut } from './officer.types.js';

@Resolver()
export class SignOutResolver {
  constructor(private readonly signOutUseCase: SignOut) {}

  @Mutation(() => SignedOut, { description: 'End this session.' })
  @Allow('signed-in')
  async signOut(@By() by: Officer, @Context() { req, res }: { req: Request; res: Response }): Promise<SignedOut> {
    const sessionToken = readSessionCookie(req);
    if (sessionToken) await this.signOutUseCase.execute({ sessionToken, by });
    clearSessionCookie(res);
    return { signedOut: true };
  }
}
