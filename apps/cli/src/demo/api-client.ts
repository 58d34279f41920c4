const TRIES = 3;

/** The server said no, in words. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A session with the server, as any client of it: GraphQL over HTTP with the cookie that signing in gave. */
export class ApiClient {
  constructor(
    readonly server: string,
    private readonly cookie?: string,
  ) {}

  /**
   * Sends one operation and gives its only field.
   * @throws Refused if the answer is a refusal; Error if the server failed or did not allow it
   */
  async ask<T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    };
    const response = await this.fetch('/graphql', request, document.startsWith('query'));
    const body = (await response.json()) as GraphQLBody;
    const error = body.errors?.[0];
    if (error) throw new Error(`${error.extensions?.code ?? response.status}: ${error.message}`);
    const [value] = Object.values(body.data ?? {});
    if (isRefusal(value)) throw new Refused(value.code, value.message);
    return value as T; // the shape that the document asks for
  }

  /**
   * Any other route of the server, with the session. A connection that the server closed while we were busy computing
   * shows only when it is used again: what may be repeated is sent again then.
   */
  async fetch(path: string, init: RequestInit = {}, mayRepeat = init.method !== 'POST'): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== undefined) headers.set('cookie', this.cookie);
    for (let attempt = 1; ; attempt++) {
      try {
        return await fetch(`${this.server}${path}`, { ...init, headers });
      } catch (error) {
        if (!mayRepeat || attempt === TRIES) throw error;
      }
    }
  }

  /** Exchanges the token of a sign-in link for a session of its own. */
  async signIn(token: string): Promise<ApiClient> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { token } }),
    });
    const body = (await response.json()) as GraphQLBody;
    const answer = body.data?.['signIn'];
    if (isRefusal(answer)) throw new Refused(answer.code, answer.message);
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error('the server gave no session');
    return new ApiClient(this.server, cookie);
  }
}

const SIGN_IN = `mutation ($token: String!) {
  signIn(token: $token) { __typename ... on SignedIn { expiresAt } ... on Refusal { code message } }
}`;

const isRefusal = (value: unknown): value is { code: string; message: string } =>
  typeof value === 'object' && value !== null && '__typename' in value && value.__typename === 'Refusal';
