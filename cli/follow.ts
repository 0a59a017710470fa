import type { Query } from './client.js';
import type { Context } from './context.js';
import { CliError, exit } from './exit.js';
import { once } from './once.js';
import { pause } from './pause.js';

const againMs = 500;
const longestAgainMs = 5_000;
const remembered = 10_000;

/**
 * Hands on each event of a stream until a signal, and returns the exit code of that signal. A controller that restarts is
 * asked again, ever less often up to every 5 s, and it is said that nothing comes meanwhile; what it then says twice is handed on once.
 */
export async function follow(context: Context, path: string, event: string, query: Query, take: (text: string) => void): Promise<number> {
  const { signal } = context.world;
  const isNew = once(remembered);
  let opened = false;
  let isLost = false;
  let waitMs = againMs;
  let lastId: string | undefined;
  const onOpen = () => {
    if (!opened) context.out.note('following; Ctrl-C ends it');
    else if (isLost) context.out.note(`following again${lastId === undefined ? '' : ': what came meanwhile is told now'}`);
    opened = true;
    isLost = false;
    waitMs = againMs;
  };
  while (!signal.aborted) {
    try {
      for await (const message of context.client().follow(path, query, onOpen, lastId)) {
        lastId = message.id ?? lastId;
        if (message.event === event && isNew(message.text)) take(message.text);
      }
    } catch (error) {
      // Wrong from the start is an answer; broken later is a restart to wait for.
      const lost = !(error instanceof CliError) || error.exit === exit.unreachable;
      if (signal.aborted) break;
      if (!opened || !lost) throw error;
      if (!isLost) context.out.note('the controller does not answer: asked again until it does');
      isLost = true;
    }
    await pause(waitMs, signal);
    waitMs = Math.min(2 * waitMs, longestAgainMs);
  }
  return signal.reason as number;
}
