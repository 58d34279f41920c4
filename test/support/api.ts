import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  CreateOrganisation,
  InviteOfficer,
  Keyring,
  PublicAddress,
  SignIn,
  SignInDoorways,
  UnitOfWork,
} from '#libs/application';
import { ok } from '#libs/basics';
import { ROLES, parseEmail } from '#libs/domain';
import type { Officer, OrganisationId, Role } from '#libs/domain';
import { SESSION_COOKIE } from '../../apps/api/src/access/session-cookie.js';
import { AppModule } from '../../apps/api/src/app.module.js';
import { Config } from '../../apps/api/src/config.js';
import { Database, TypeOrmUnitOfWork } from '#libs/persistence';
import { HTTP_LIMITS, LimitedHttp } from '../../apps/api/src/platform/http-server.js';
import type { HttpLimits } from '../../apps/api/src/platform/http-server.js';
import { prepareHttp } from '../../apps/api/src/platform/http.js';
import { AuditWatch } from './audit-watch.js';

/** Starting the API takes seconds on a busy machine; tests with it get more time than the usual five. */
jest.setTimeout(60_000);

/** What the API needs of a test database (`createTestDatabase()`). */
export interface ApiDatabase {
  readonly appUrl: string;
  readonly secret: Uint8Array;
}

/** Who sends a request: an officer by session, a voter by election and token, or nobody. */
export interface Sender {
  readonly session?: string;
  readonly voter?: { readonly electionId: string; readonly token: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphQLAnswer<Data> {
  readonly status: number;
  readonly headers: Headers;
  /** Null where the operation failed. */
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly [key: string]: unknown };
  }[];
}

export interface TestOfficer extends Officer {
  readonly email: string;
  /** The session token; send it as `{ session }`. */
  readonly session: string;
}

/** A body with one officer of each role, all signed in. */
export interface TestOrganisation {
  readonly organisationId: OrganisationId;
  readonly officers: Readonly<Record<Role, TestOfficer>>;
}

export interface TestApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** A provider of the running API, such as a use case or `UnitOfWork`. */
  get<T>(token: abstract new (...args: never[]) => T): T;
  /**
   * Sends an operation as a browser of ours would. `Data` is what the test expects to read; nothing checks it. A mutation
   * that succeeds must have written the audit event that `audit-matrix.ts` names; otherwise this throws (AUD-01).
   */
  graphql<Data = Record<string, never>>(
    query: string,
    variables?: object,
    sender?: Sender,
  ): Promise<GraphQLAnswer<Data>>;
  fetch(path: string, init?: RequestInit, sender?: Sender): Promise<Response>;
  /** A new body. @param name unique names make failures readable */
  organisation(name?: string): Promise<TestOrganisation>;
  /** A further officer of a body, signed in. */
  officer(organisationId: OrganisationId, roles: readonly Role[]): Promise<TestOfficer>;
  close(): Promise<void>;
}

export function headersOf({ session, voter, headers }: Sender): Record<string, string> {
  return {
    ...(session ? { cookie: `${SESSION_COOKIE}=${session}` } : {}),
    ...(voter
      ? { authorization: `QuorateVoter ${voter.electionId}.${Buffer.from(voter.token).toString('base64url')}` }
      : {}),
    ...headers,
  };
}

/** The configuration of a test API; `overrides` for what a test is about. */
export function testConfig(database: ApiDatabase, overrides: Partial<Config> = {}): Config {
  return new Config({
    nodeEnv: 'test',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1:3000',
    allowedOrigins: [],
    trustedProxies: [],
    databaseUrl: database.appUrl,
    databaseConnections: 10,
    redisUrl: undefined,
    secret: database.secret,
    dataDirectory: 'var',
    webDirectory: 'no-web-screens-in-tests',
    isFoundingOpen: false,
    hasCapturedMail: false,
    registeredOperations: 'off',
    ...overrides,
  });
}

/** The real API in this process, on a free port, against a database of the test's own. */
export async function startTestApi(options: {
  readonly database: ApiDatabase;
  readonly config?: Partial<Config>;
  /** Shorter times, for tests of the times. */
  readonly http?: Partial<HttpLimits>;
}): Promise<TestApi> {
  const audit = new AuditWatch();
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Config)
    .useValue(testConfig(options.database, options.config))
    .overrideProvider(UnitOfWork)
    .useFactory({
      inject: [Database, Keyring],
      factory: (dataSource: Database, keyring: Keyring) => audit.around(new TypeOrmUnitOfWork(dataSource, keyring)),
    })
    .compile();
  const app = module.createNestApplication<NestExpressApplication>(
    new LimitedHttp({ ...HTTP_LIMITS, ...options.http }),
    { bodyParser: false, logger: ['fatal'] },
  );
  app.use(audit.middleware);
  prepareHttp(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const send: TestApi['fetch'] = (path, init = {}, sender = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { ...headersOf(sender), ...(init.headers as Record<string, string>) } });

  const officer: TestApi['officer'] = async (organisationId, roles) => {
    const email = `${roles.join('.')}.${serial()}@example.org`;
    const work = app.get(UnitOfWork);
    const invite = new InviteOfficer(work, app.get(PublicAddress));
    const by = { kind: 'installer', organisationId } as const;
    const invited = await invite.execute({ email, name: `Officer ${email}`, roles, by });
    if (!invited.ok || !parseEmail(email)) throw new Error(`no officer: ${JSON.stringify(invited)}`);
    const { officerId } = invited.value;
    const keyring = app.get(Keyring);
    const linkToken = keyring.newToken();
    await work.run(organisationId, async ({ signIn }) => {
      await signIn.addLink({ tokenHash: keyring.sessionHash(linkToken), officerId, seconds: 60 });
      return ok(undefined);
    });
    const signedIn = await new SignIn(work, app.get(SignInDoorways), keyring).execute({ linkToken });
    if (!signedIn.ok) throw new Error('no session');
    return { ...signedIn.value.officer, email, session: signedIn.value.sessionToken };
  };

  return {
    url,
    app,
    get: (token) => app.get(token, { strict: false }),
    fetch: send,
    async graphql<Data>(query: string, variables: object = {}, sender: Sender = {}) {
      const body = JSON.stringify({ query, variables });
      const watched = audit.watch();
      const headers = { 'content-type': 'application/json', ...watched.headers };
      const answer = await send('/graphql', { method: 'POST', body, headers }, sender);
      const text = await answer.text();
      const parsed = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<
        Pick<GraphQLAnswer<Data & Record<string, unknown>>, 'data' | 'errors'>
      >; // what Apollo sends
      audit.check(watched.id, query, parsed.data ?? null);
      return {
        status: answer.status,
        headers: answer.headers,
        data: parsed.data ?? null,
        errors: parsed.errors ?? [],
      };
    },
    officer,
    async organisation(name = `Test Society ${serial()}`) {
      const made = await new CreateOrganisation(app.get(UnitOfWork)).execute({ name });
      if (!made.ok) throw new Error(made.error.code);
      const { organisationId } = made.value;
      const officers = {} as Record<Role, TestOfficer>;
      for (const role of ROLES) officers[role] = await officer(organisationId, [role]);
      return { organisationId, officers };
    },
    close: () => app.close(),
  };
}

let last = 0;
const serial = (): number => (last += 1);
