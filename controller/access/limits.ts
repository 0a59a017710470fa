import { type Refusal, refusal } from '../refusal.js';
import { Rate } from './rate.js';

/** What somebody asked too often by. */
export const limitNames = ['token', 'address', 'login', 'follow'] as const;
export type LimitName = (typeof limitNames)[number];

/** Who is not asked to wait more than this many seconds of requests. */
const atOnceSeconds = 10;
const maxCallers = 4_096;
const maxAddresses = 10_000;
/** Requests without a token that is valid: a program whose token was revoked still hears why. */
const strangers = { perSecond: 5, atOnce: 100 };
/** Tokens that were tried at the login page and are none. */
const guesses = { perSecond: 1 / 6, atOnce: 10 };
/** Logins by a token that is valid; each is written to the store. */
const logins = { perSecond: 0.5, atOnce: 30 };
/** Streams of events that are open at once. */
export const maxFollowing = 100;

/**
 * How much of the API's time each may have. By token and by login, which cannot be made up; by address only who shows none, so that nobody is kept away
 * by what others at the same address try.
 */
export class Limits {
  /** How many requests each limit refused. */
  readonly refused: Record<LimitName, number> = { token: 0, address: 0, login: 0, follow: 0 };
  /** Connections that were ended because nobody read what was sent. */
  cutOff = 0;
  readonly #callers: Rate;
  readonly #strangers = new Rate(strangers.perSecond, strangers.atOnce, maxAddresses);
  readonly #guesses = new Rate(guesses.perSecond, guesses.atOnce, maxAddresses);
  readonly #logins = new Rate(logins.perSecond, logins.atOnce, maxCallers);
  readonly #following = new Map<string, number>();

  constructor(
    readonly perSecond: number,
    readonly now: () => number,
  ) {
    this.#callers = new Rate(perSecond, perSecond * atOnceSeconds, maxCallers);
  }

  /** Each of these: undefined where it may, else the refusal and in how many ms it may. */
  ask(key: string, name: string): TooMany | undefined {
    const fix = 'ask less often; KNOWNGOOD_RATE of the controller sets how often';
    return this.#take('token', this.#callers, key, `"${name}" asks more than ${this.perSecond} times a second`, fix);
  }
  stranger(address: string): TooMany | undefined {
    const fix = 'send a token that is valid: requests with one are not counted here';
    return this.#take('address', this.#strangers, address, 'too many requests without a valid token came from this address', fix);
  }
  guess(address: string): TooMany | undefined {
    const fix = 'log in with a token that is valid: it is not kept waiting';
    return this.#take('login', this.#guesses, address, 'too many tokens that are none were tried from this address', fix);
  }
  login(id: string, name: string): TooMany | undefined {
    return this.#take('login', this.#logins, id, `"${name}" logs in too often`, 'stay logged in: a login holds for twelve hours');
  }

  /** Call what it returns when the stream ends. */
  follow(key: string, name: string): (() => void) | TooMany {
    const open = this.#following.get(key) ?? 0;
    if (open >= maxFollowing) {
      this.refused.follow++;
      const why = refusal('too-many', `"${name}" follows ${open} streams at once`, 'end those that nobody reads');
      return { why, waitMs: 1_000 };
    }
    this.#following.set(key, open + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const left = this.#following.get(key)! - 1;
      if (left > 0) this.#following.set(key, left);
      else this.#following.delete(key);
    };
  }

  #take(limit: LimitName, rate: Rate, key: string, message: string, fix: string): TooMany | undefined {
    const waitMs = rate.take(key, this.now());
    if (waitMs === 0) return undefined;
    this.refused[limit]++;
    return { why: refusal('too-many', message, fix), waitMs };
  }
}

export interface TooMany {
  readonly why: Refusal;
  readonly waitMs: number;
}
