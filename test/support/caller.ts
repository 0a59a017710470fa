import type { Answer } from './controller-process.js';

/** Who calls the API with something else than the token of the state folder: with a token, a cookie, or nothing. */
export class Caller {
  token: string | undefined;
  /** `name=value`, as it was set last. */
  cookie: string | undefined;
  csrf: string | undefined;

  constructor(
    readonly url: string,
    {
      token,
      cookie,
      csrf,
    }: { readonly token?: string | undefined; readonly cookie?: string | undefined; readonly csrf?: string | undefined } = {},
  ) {
    this.token = token;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  /** The same one, calling another address. */
  at(url: string): Caller {
    return new Caller(url, this);
  }

  /** One call; `cookie` is the header by which one was set. */
  async call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: Answer; readonly cookie: string | undefined }> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...(this.csrf === undefined ? {} : { 'x-knowngood-csrf': this.csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = answer.headers.get('set-cookie') ?? undefined;
    if (cookie !== undefined) this.cookie = cookie.split(';')[0];
    return { status: answer.status, body: await answer.json(), cookie };
  }
}
