import { type Questions, withinMs } from './ask.js';
import type { Probe } from './label.js';

const asks = 20;
/** After an answer; a command takes the engine much longer than a connection takes the kernel. */
const pauseMs = { http: 25, tcp: 25, exec: 200 };

/** Milliseconds of each answer, in the order they came; `why`: what went wrong, where something did. */
export interface Answers {
  readonly ms: readonly number[];
  readonly why?: string;
}

/** Questions that are being asked: `now` gives what was answered so far and asks nothing more. */
export interface Asking {
  readonly done: Promise<Answers>;
  now(): Answers;
}

/** Asks one question after another until one is not answered well, at most 20 and for 2 s. Never rejects. */
export function askAtMost(questions: Questions): Asking {
  const ms: number[] = [];
  let why: string | undefined;
  let isOver = false;
  const now = (): Answers => {
    isOver = true;
    questions.end();
    return { ms: [...ms], ...(why === undefined ? {} : { why }) };
  };
  const run = async (): Promise<void> => {
    try {
      while (!isOver && ms.length < asks) {
        const took = await questions.ask();
        if (!isOver) ms.push(took);
      }
    } catch (error) {
      if (!isOver) why = (error as Error).message;
    }
  };
  const timeIsUp = questions.begun.then(() => new Promise<void>(resolve => setTimeout(resolve, withinMs).unref()));
  return { done: Promise.race([run(), timeIsUp]).then(now), now };
}

/** The newest answer to what is asked again and again. */
export interface Newest {
  readonly isGood: boolean;
  /** What is wrong with it. */
  readonly why: string;
  /** How many were answered. */
  readonly asked: number;
}

export interface AskingAgain {
  now(): Newest;
  end(): void;
}

/** Asks again and again, whatever the answers are, until `end`. */
export function askAgain(questions: Questions, { kind }: Probe): AskingAgain {
  let newest: Newest = { isGood: false, why: 'it has not answered yet', asked: 0 };
  let isOver = false;
  const run = async () => {
    while (!isOver) {
      const why = await questions.ask().then(
        () => '',
        (error: Error) => error.message,
      );
      if (isOver) return;
      newest = { isGood: why === '', why, asked: newest.asked + 1 };
      await new Promise(resolve => setTimeout(resolve, pauseMs[kind]));
    }
  };
  void run();
  return {
    now: () => newest,
    end: () => {
      isOver = true;
      questions.end();
    },
  };
}
