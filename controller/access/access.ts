import { type Bucket, BusError } from '../../proto/bus.js';
import { type Refusal, refusal } from '../refusal.js';
import { type Caller, type Role, rootCaller } from './caller.js';
import { csrfOf, hashOf, isSame, newId, newToken } from './secret.js';

/** As it is stored: of the token itself only its hash. */
interface Token extends Caller {
  readonly hash: string;
  readonly createdAt: string;
  readonly by: string;
  readonly expiresAt?: string;
  /** To the minute. */
  readonly lastUsedAt?: string;
}

/** A browser that is logged in; stored under the hash of its cookie. */
interface Login {
  readonly token: string;
  /** Of the token, so that another token in the state folder ends logins by the one before. */
  readonly tokenHash: string;
  readonly since: string;
  readonly until: string;
}

/** A token as people are told of it. */
export type TokenLine = Omit<Token, 'hash'>;

export interface TokenRequest {
  readonly name: string;
  readonly role: Role;
  readonly environments: readonly string[];
  readonly owners: readonly string[];
  readonly expiresAt?: string;
}

/** How long a browser stays logged in, however busy it is. */
export const loginMs = 12 * 3_600_000;
/** Of one token; one more ends the oldest. */
const maxLogins = 32;
const maxTokens = 1_000;
const usedEveryMs = 60_000;

/** Who may do what: tokens and the logins by them, in memory to ask, in the bucket to keep. */
export class Access {
  readonly #tokens = new Map<string, { readonly token: Token; readonly revision: number }>();
  readonly #byHash = new Map<string, string>();
  readonly #logins = new Map<string, Login>();
  /** Removed here, while the bucket may still tell of what they were. */
  readonly #gone = new Set<string>();
  readonly #usedMs = new Map<string, number>();

  constructor(
    readonly bucket: Bucket,
    /** The token of the state folder. */
    readonly root: string,
    readonly now: () => number,
  ) {}

  /** Resolves when what is stored was read; follows what others change until the signal aborts. */
  async start(signal: AbortSignal): Promise<void> {
    for await (const { key, value, revision } of this.bucket.all()) this.#take(key, value, revision);
    void this.#follow(signal);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    for await (const { key, value, revision } of this.bucket.watch(signal)) {
      this.#take(key, value, revision);
      // Its end has come round: nothing older can follow.
      if (value === undefined) this.#gone.delete(key);
    }
  }

  /** Whose token this is; undefined where it is nobody's, or has expired. */
  callerOf(secret: string): Caller | undefined {
    const hash = hashOf(secret);
    if (isSame(secret, this.root)) return rootCaller;
    const id = this.#byHash.get(hash);
    return id === undefined ? undefined : this.#valid(id);
  }

  /** Who logged in with this cookie; undefined where it is nobody's, the login is over, or its token is. */
  loggedIn(cookie: string): { readonly caller: Caller; readonly csrf: string } | undefined {
    const login = this.#logins.get(hashOf(cookie));
    if (login === undefined || Date.parse(login.until) <= this.now()) return undefined;
    const isRoot = login.token === rootCaller.id && login.tokenHash === hashOf(this.root);
    const caller = isRoot ? rootCaller : this.#valid(login.token);
    return caller && { caller, csrf: csrfOf(cookie) };
  }

  /** The cookie of a new login; rejects with BusError. */
  async login(caller: Caller): Promise<{ readonly cookie: string; readonly csrf: string; readonly untilMs: number }> {
    const token = this.#tokens.get(caller.id)?.token;
    const cookie = newToken();
    const ends = token?.expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(token.expiresAt);
    const untilMs = Math.min(this.now() + loginMs, ends);
    const login: Login = {
      token: caller.id,
      tokenHash: token?.hash ?? hashOf(this.root),
      since: new Date(this.now()).toISOString(),
      until: new Date(untilMs).toISOString(),
    };
    const others = [...this.#logins].filter(([, one]) => one.token === caller.id).sort(([, a], [, b]) => (a.since < b.since ? -1 : 1));
    for (const [hash] of others.slice(0, Math.max(0, others.length - maxLogins + 1))) await this.#end(hash);
    const hash = hashOf(cookie);
    await this.bucket.put(loginKey(hash), encode(login));
    this.#logins.set(hash, login);
    return { cookie, csrf: csrfOf(cookie), untilMs };
  }

  /** What the pages of somebody whom a proxy has logged in send along; it holds as long as the token of the state folder. */
  csrfFor(id: string): string {
    return csrfOf(`${this.root} ${id}`);
  }

  async logout(cookie: string): Promise<void> {
    await this.#end(hashOf(cookie));
  }

  /** The token itself is told here and never again. */
  async create(request: TokenRequest, by: string): Promise<(TokenLine & { readonly secret: string }) | Refusal> {
    this.#forgetExpired();
    const taken = [...this.#tokens.values()].some(({ token }) => token.name === request.name);
    if (taken || request.name === rootCaller.name || request.name === 'knowngood')
      return refusal('conflict', `there is a token of the name "${request.name}"`, 'revoke it first, or take another name');
    if (this.#tokens.size >= maxTokens)
      return refusal('too-large', `there are ${maxTokens} tokens already`, 'revoke those that nobody uses');
    const secret = newToken();
    const token: Token = { id: newId(), ...request, hash: hashOf(secret), createdAt: new Date(this.now()).toISOString(), by };
    const answer = await this.bucket.update(tokenKey(token.id), encode(token), 0);
    if (answer === 'conflict') throw new BusError('refused', `the id ${token.id} is taken`);
    this.#take(tokenKey(token.id), encode(token), answer.revision);
    return { ...lineOf(token), secret };
  }

  /** Those that are not revoked; expired ones stand among them until they are. */
  list(): readonly TokenLine[] {
    return [...this.#tokens.values()].map(({ token }) => lineOf(token)).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  }

  /** From now on it is nobody's, and so are all logins by it. By its id, or its name. */
  async revoke(reference: string): Promise<TokenLine | Refusal> {
    const found = [...this.#tokens.values()].find(({ token }) => token.id === reference || token.name === reference);
    if (found === undefined) return refusal('no-token', `there is no token "${reference}"`, 'list them with "knowngood tokens list"');
    const { token } = found;
    await this.bucket.remove(tokenKey(token.id));
    this.#take(tokenKey(token.id), undefined, 0);
    for (const [hash, login] of this.#logins) if (login.token === token.id) await this.#end(hash);
    return lineOf(token);
  }

  /** Logins that are over are dropped. */
  async tidy(): Promise<void> {
    for (const [hash, { until }] of this.#logins) if (Date.parse(until) <= this.now()) await this.#end(hash);
  }

  /** Whether what this caller was let in for still holds. */
  isOver({ id }: Caller): boolean {
    return id !== rootCaller.id && this.#valid(id) === undefined;
  }

  /** Written to the minute, and only where nobody changed the token meanwhile. */
  async used({ id }: Caller): Promise<void> {
    const held = this.#tokens.get(id);
    if (held === undefined || this.now() - (this.#usedMs.get(id) ?? 0) < usedEveryMs) return;
    this.#usedMs.set(id, this.now());
    const token = { ...held.token, lastUsedAt: new Date(this.now()).toISOString() };
    const answer = await this.bucket.update(tokenKey(id), encode(token), held.revision);
    if (answer !== 'conflict') this.#take(tokenKey(id), encode(token), answer.revision);
  }

  #valid(id: string): Token | undefined {
    const token = this.#tokens.get(id)?.token;
    if (token?.expiresAt !== undefined && Date.parse(token.expiresAt) <= this.now()) return undefined;
    return token;
  }

  #forgetExpired(): void {
    const dayAgo = this.now() - 86_400_000;
    for (const [id, { token }] of this.#tokens)
      if (token.expiresAt !== undefined && Date.parse(token.expiresAt) < dayAgo) void this.revoke(id).catch(() => {});
  }

  async #end(hash: string): Promise<void> {
    this.#take(loginKey(hash), undefined, 0);
    await this.bucket.remove(loginKey(hash));
  }

  /** What the bucket tells, or what was just written to it. */
  #take(key: string, value: Uint8Array | undefined, revision: number): void {
    const [kind, id = ''] = key.split('.');
    if (value === undefined) {
      this.#gone.add(key);
      if (kind === 'login') this.#logins.delete(id);
      const token = kind === 'token' ? this.#tokens.get(id)?.token : undefined;
      if (token === undefined) return;
      this.#byHash.delete(token.hash);
      this.#tokens.delete(id);
    } else if (!this.#gone.has(key)) {
      const stored = JSON.parse(Buffer.from(value).toString('utf8'));
      if (kind === 'login') this.#logins.set(id, stored as Login);
      if (kind !== 'token' || (this.#tokens.get(id)?.revision ?? 0) > revision) return;
      this.#tokens.set(id, { token: stored as Token, revision });
      this.#byHash.set((stored as Token).hash, id);
    }
  }
}

const tokenKey = (id: string): string => `token.${id}`;
const loginKey = (hash: string): string => `login.${hash}`;
const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

function lineOf({ hash: _hash, ...line }: Token): TokenLine {
  return line;
}
