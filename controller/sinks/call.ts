import { type Answer, answerMs, stopwatch } from './answer.js';

/** Of an answer's text, what is looked at. */
const maxTextChars = 65_536;

export interface Call {
  readonly url: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  /** What the answer must contain to count: some receivers say 200 and refuse in the text. */
  readonly expects?: string;
}

/** One HTTP call to a receiver. EDGE: the network. Never rejects. */
export async function call({ url, method = 'POST', headers, body, signal, expects }: Call): Promise<Answer> {
  const took = stopwatch();
  try {
    const answer = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
      headers: { 'user-agent': 'knowngood', ...headers },
      body,
    });
    const text = expects === undefined ? await discard(answer) : (await answer.text()).slice(0, maxTextChars);
    const { status } = answer;
    if (answer.ok && expects !== undefined && !text.includes(expects))
      return { kind: 'later', status, ms: took(), error: `it answered ${status} without ${expects}: ${text.slice(0, 200)}` };
    return { kind: meaning(status), status, ms: took(), ...(answer.ok ? {} : { error: `it answered ${status}` }) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { kind: 'later', error: cause, ms: took() };
  }
}

async function discard(answer: Response): Promise<string> {
  await answer.body?.cancel();
  return '';
}

/** What an answer means: a receiver that is down, slow, or not yet set up right gets it again; one that calls what is told itself wrong does not. */
function meaning(status: number): Answer['kind'] {
  if (status >= 200 && status < 300) return 'taken';
  return status === 400 || status === 409 || status === 410 || status === 413 || status === 415 || status === 422 ? 'never' : 'later';
}
