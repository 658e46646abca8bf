/**
 * What a page has taken away and may give back: by a token that the page made up, kept for the browser's session. A page can so undo its own
 * act, and nothing else.
 */
import { browser } from 'wxt/browser';
import { DoorError, oneOf, record, text } from './door.ts';

const undoable = record({ what: oneOf(['muted', 'rule', 'site']), id: text(253) });
export type Undoable = ReturnType<typeof undoable>;

const keyOf = (token: string): string => `undo:${token}`;

export async function rememberUndo(token: string, act: Undoable): Promise<void> {
  await browser.storage.session.set({ [keyOf(token)]: act });
}

/** @throws DoorError where there is no such act */
export async function undoOf(token: string): Promise<Undoable> {
  const key = keyOf(token);
  const value = (await browser.storage.session.get(key))[key] as unknown;
  if (value === undefined) throw new DoorError('token', 'one that can be undone');
  return undoable(value, key);
}

/** Once it has been undone, and not before: a worker that dies in between is asked again. */
export async function forgetUndo(token: string): Promise<void> {
  await browser.storage.session.remove(keyOf(token));
}
