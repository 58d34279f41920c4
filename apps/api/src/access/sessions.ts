import { Injectable } from '@nestjs/common';
import { ReadSession } from '#libs/application';
import type { Officer } from '#libs/domain';
import type { Request } from 'express';
import { readSessionCookie } from './session-cookie.js';

const signedIn = new WeakMap<Request, Officer | undefined>();

/** The officer of a request, once `AccessGuard` has let it pass. */
export const officerOf = (request: Request): Officer | undefined => signedIn.get(request);

/** Finds out who is signed in: once per request, however many fields it asks for. */
@Injectable()
export class Sessions {
  private readonly looking = new WeakMap<Request, Promise<Officer | undefined>>();

  constructor(private readonly readSession: ReadSession) {}

  find(request: Request): Promise<Officer | undefined> {
    const known = this.looking.get(request);
    if (known) return known;
    const token = readSessionCookie(request);
    const look = token === undefined ? Promise.resolve(undefined) : this.readSession.execute(token);
    const kept = look.then((officer) => {
      signedIn.set(request, officer);
      return officer;
    });
    this.looking.set(request, kept);
    return kept;
  }
}
