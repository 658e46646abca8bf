/**
 * Messages are functions, declared once a direction: who may call, how the input is parsed at the door, and (as a type) what comes back.
 * `callers` makes the calling end of a declaration, `answer` the other; a name or a type that differs between the ends does not compile.
 */
import type { Reader } from '../door.ts';

/** `page`: a content script of this extension, in any site. `view`: a page of this extension (popup, options). `background`: the worker. */
export type Caller = 'page' | 'view' | 'background';

export interface Message<Input, Output> {
  readonly callers: readonly Caller[];
  readonly input: Reader<Input>;
  /** Only a type: the answer comes from this extension's own code. */
  readonly output?: Output;
}

export type Direction = Readonly<Record<string, Message<unknown, unknown>>>;
export type InputOf<M> = M extends Message<infer Input, unknown> ? Input : never;
export type OutputOf<M> = M extends Message<unknown, infer Output> ? Output : never;

/** `message<Output>()(callers, input)`: in two steps, so that the input's type is inferred. */
export function message<Output>() {
  return <Input>(callers: readonly Caller[], input: Reader<Input>): Message<Input, Output> => ({ callers, input });
}
