/** The calling end: a declaration becomes an object of functions. */
import type { Direction, InputOf, OutputOf } from './declare.ts';
import type { Addressee, Answer, Envelope } from './envelope.ts';
import { NobodyError, OrphanedError, RefusedError } from './errors.ts';

/** A message without input is called without argument. */
type Call<Input, Output> = undefined extends Input ? (input?: Input) => Promise<Output> : (input: Input) => Promise<Output>;
export type Callers<D extends Direction> = { readonly [K in keyof D]: Call<InputOf<D[K]>, OutputOf<D[K]>> };

/** How an envelope travels: `runtime.sendMessage`, or `tabs.sendMessage` to one frame. */
export type Post = (envelope: Envelope) => Promise<unknown>;

export interface CallOptions {
  readonly document?: string;
  /** How often a call whose answer was lost is made again; the worker may have died over it. */
  readonly retries?: number;
  /** After this long an answer counts as lost; a worker that is killed does not always tell. */
  readonly timeoutMs?: number;
}

const pauseMs = 60;

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}

async function within<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NobodyError('No answer in time.')), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever a browser throws when a message finds nobody is worth another try, but for the end of this copy of the extension. */
function lost(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  return /context invalidated|runtime\.id|sendMessage/i.test(text) ? new OrphanedError(text) : new NobodyError(text);
}

async function once(post: Post, envelope: Envelope, timeoutMs: number): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await within(post(envelope), timeoutMs);
  } catch (error) {
    throw lost(error);
  }
  if (!isAnswer(answer)) throw new NobodyError('No answer.');
  if (!answer.ok) throw new RefusedError(answer.error);
  return answer.output;
}

/**
 * @param declaration whose names the calls have; `true` stands for a message that only the other end need know
 * @returns calls that reject with RefusedError, NobodyError (after the retries) or OrphanedError
 */
export function callers<D extends Direction>(
  to: Addressee,
  declaration: { readonly [K in keyof D]: D[K] | true },
  post: Post,
  options: CallOptions = {},
): Callers<D> {
  const { document, retries = 0, timeoutMs = 20_000 } = options;
  const call = async (name: string, input: unknown): Promise<unknown> => {
    for (let turn = 0; ; turn++) {
      try {
        return await once(post, { to, name, ...(document !== undefined && { document }), input }, timeoutMs);
      } catch (error) {
        if (!(error instanceof NobodyError) || turn >= retries) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs * 3 ** turn));
      }
    }
  };
  const calls = Object.keys(declaration).map((name) => [name, (input?: unknown) => call(name, input)]);
  // One function for each declared name, by construction; the compiler cannot follow it through Object.fromEntries.
  return Object.fromEntries(calls) as Callers<D>;
}
