/** The answering end: one handler for each declared message, behind the door. */
import { toldOf } from '../told.ts';
import type { Direction, InputOf, Message, OutputOf } from './declare.ts';
import { type Addressee, type Answer, type Envelope, envelope } from './envelope.ts';
import { mayCall, type Own, type RawSender, type Sender, senderOf } from './sender.ts';

export type Handlers<D extends Direction> = {
  readonly [K in keyof D]: (input: InputOf<D[K]>, sender: Sender) => Promise<OutputOf<D[K]>> | OutputOf<D[K]>;
};

export interface OnMessage {
  addListener(listener: (message: unknown, sender: RawSender) => Promise<Answer> | undefined): void;
  removeListener(listener: (message: unknown, sender: RawSender) => Promise<Answer> | undefined): void;
}

export interface Listening {
  readonly own: Own;
  readonly onMessage: OnMessage;
  readonly signal?: AbortSignal;
  /** Of the document that listens: a call that names another one is not for us. */
  readonly document?: string;
  /** Told of failures that are ours; the caller gets their text only. */
  readonly report?: (error: unknown) => void;
}

type Handler = (input: unknown, sender: Sender) => unknown;

async function answerOne(
  message: Message<unknown, unknown>,
  handler: Handler,
  input: unknown,
  sender: Sender,
  name: string,
): Promise<Answer> {
  if (!mayCall(sender, message.callers)) return { ok: false, error: `A ${sender.kind} may not call ${name}.` };
  return { ok: true, output: await handler(message.input(input, name), sender) };
}

/** Null for what is not a call of ours at all. */
function callIn(raw: unknown, to: Addressee): Envelope | null {
  if ((raw as { to?: unknown } | null)?.to !== to) return null;
  try {
    return envelope(raw, 'message');
  } catch {
    return null;
  }
}

/** A call without a document is for whichever stands in the frame. */
function isForAnother(call: Envelope, document: string | undefined): boolean {
  return document !== undefined && call.document !== undefined && call.document !== document;
}

/**
 * Listens from this moment on, so that it must be called while the worker starts, before anything is awaited. Messages for others, from
 * others and malformed ones get no answer; unknown names, forbidden callers and malformed inputs a refusal.
 */
export function answer<D extends Direction>(to: Addressee, declaration: D, handlers: Handlers<D>, listening: Listening): void {
  const { own, onMessage, signal, document, report } = listening;
  const listener = (raw: unknown, rawSender: RawSender): Promise<Answer> | undefined => {
    const call = callIn(raw, to);
    const sender = call && senderOf(rawSender, own, call.document);
    if (!sender || isForAnother(call, document)) return undefined;
    if (!Object.hasOwn(declaration, call.name)) return Promise.resolve({ ok: false, error: `There is no message ${call.name}.` });
    const message = declaration[call.name] as Message<unknown, unknown>;
    return answerOne(message, handlers[call.name] as Handler, call.input, sender, call.name).catch((error: unknown) => {
      report?.(error);
      return { ok: false, error: toldOf(error) };
    });
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}
