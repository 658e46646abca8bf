import { describe, expect, it, vi } from 'vitest';
import { nothing, record, text } from '../../lib/extension/door.ts';
import { answer } from '../../lib/extension/messages/answer.ts';
import { callers } from '../../lib/extension/messages/call.ts';
import { message } from '../../lib/extension/messages/declare.ts';
import type { Envelope } from '../../lib/extension/messages/envelope.ts';
import { NobodyError, OrphanedError, RefusedError } from '../../lib/extension/messages/errors.ts';
import { type RawSender, senderOf } from '../../lib/extension/messages/sender.ts';

const own = { id: 'on-record', origin: 'moz-extension://on-record/' };
const pageSender: RawSender = { id: own.id, url: 'https://news.example/', frameId: 2, tab: { id: 5, url: 'https://top.example/' } };
const viewSender: RawSender = { id: own.id, url: `${own.origin}popup.html` };

const declaration = {
  greet: message<string>()(['page', 'view'], record({ name: text(10) })),
  reset: message<void>()(['view'], nothing),
};

type Listener = (message: unknown, sender: RawSender) => Promise<unknown> | undefined;

function listening(document?: string) {
  let listener: Listener = () => undefined;
  const greet = vi.fn(({ name }: { name: string }) => `Hello, ${name}`);
  const reset = vi.fn();
  const onMessage = { addListener: (added: Listener) => void (listener = added), removeListener: () => void (listener = () => undefined) };
  const ending = new AbortController();
  answer(
    'background',
    declaration,
    { greet, reset },
    { own, onMessage, signal: ending.signal, ...(document !== undefined && { document }) },
  );
  const send = (raw: unknown, sender: RawSender): Promise<unknown> | undefined => listener(raw, sender);
  const from = (sender: RawSender, id?: string) =>
    callers('background', declaration, async (envelope) => listener(envelope, sender), id === undefined ? {} : { document: id });
  return { greet, reset, send, from, end: () => ending.abort() };
}

describe('a message', () => {
  it('goes from one end to the other and back', async () => {
    const { from } = listening();
    expect(await from(viewSender).greet({ name: 'Ada' })).toBe('Hello, Ada');
  });

  it.each([
    ['another extension', { ...viewSender, id: 'somebody-else' }],
    ['a web page', { url: 'https://news.example/' }],
    ['a sender without address', { id: own.id }],
  ])('from %s gets no answer', async (_who, sender) => {
    const { from, greet } = listening();
    await expect(from(sender, 'd').greet({ name: 'Eve' })).rejects.toBeInstanceOf(NobodyError);
    expect(greet).not.toHaveBeenCalled();
  });

  it('that is privileged is refused to a content script', async () => {
    const { from, reset } = listening();
    await expect(from(pageSender, 'd').reset()).rejects.toThrow('A page may not call reset.');
    await from(viewSender).reset();
    expect(reset).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a missing field', {}, 'greet.name is not text'],
    ['a field of another type', { name: 7 }, 'greet.name is not text'],
    ['a field that is too long', { name: 'x'.repeat(11) }, 'greet.name is not text of at most 10 characters'],
    ['no record', 'Ada', 'greet is not a record'],
    ['a list', [], 'greet is not a record'],
  ])('with %s is refused at the door', async (_what, input, told) => {
    const { send, greet } = listening();
    expect(await send({ to: 'background', name: 'greet', input }, viewSender)).toEqual({
      ok: false,
      error: expect.stringContaining(told) as string,
    });
    expect(greet).not.toHaveBeenCalled();
  });

  it.each(['toString', '__proto__', 'constructor', 'unknown'])('with the name %s is none', async (name) => {
    expect(await listening().send({ to: 'background', name }, viewSender)).toEqual({ ok: false, error: `There is no message ${name}.` });
  });

  it.each([null, undefined, 7, 'background', { to: 'views', name: 'greet' }, { to: 'background' }, { to: 'background', name: 7 }])(
    'that is malformed (%o) is left to others',
    (raw) => {
      expect(listening().send(raw, viewSender)).toBeUndefined();
    },
  );

  it('for another document is left to it, one for no document in particular is not', async () => {
    const { from } = listening('mine');
    await expect(from(viewSender, 'another').greet({ name: 'Ada' })).rejects.toBeInstanceOf(NobodyError);
    expect(await from(viewSender, 'mine').greet({ name: 'Ada' })).toBe('Hello, Ada');
    expect(await from(viewSender).greet({ name: 'Ada' })).toBe('Hello, Ada');
  });

  it('finds nobody once the listener has ended', async () => {
    const { from, end } = listening();
    end();
    await expect(from(viewSender).greet({ name: 'Ada' })).rejects.toBeInstanceOf(NobodyError);
  });

  it('whose handler fails is refused with its reason', async () => {
    const { from, greet } = listening();
    greet.mockImplementation(() => {
      throw new Error('The store is full.');
    });
    await expect(from(viewSender).greet({ name: 'Ada' })).rejects.toEqual(new RefusedError('The store is full.'));
  });
});

describe('a call whose answer is lost', () => {
  const lost = new Error(
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  );

  it('is made again, as often as it was told', async () => {
    const post = vi.fn<(envelope: Envelope) => Promise<unknown>>();
    post.mockRejectedValueOnce(lost).mockResolvedValueOnce(undefined).mockResolvedValue({ ok: true, output: 'Hello' });
    const calls = callers('background', declaration, post, { retries: 3 });
    expect(await calls.greet({ name: 'Ada' })).toBe('Hello');
    expect(post).toHaveBeenCalledTimes(3);
  });

  it('is given up after the last try', async () => {
    const post = vi.fn().mockRejectedValue(lost);
    await expect(callers('background', declaration, post, { retries: 1 }).greet({ name: 'Ada' })).rejects.toBeInstanceOf(NobodyError);
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('because the worker never answers is lost after some time', async () => {
    const post = vi
      .fn()
      .mockReturnValueOnce(new Promise(() => undefined))
      .mockResolvedValue({ ok: true, output: 'Hello' });
    expect(await callers('background', declaration, post, { retries: 1, timeoutMs: 20 }).greet({ name: 'Ada' })).toBe('Hello');
  });

  it('is not made again when it was refused, or when this copy of the extension is no more', async () => {
    const refused = vi.fn().mockResolvedValue({ ok: false, error: 'No.' });
    await expect(callers('background', declaration, refused, { retries: 3 }).greet({ name: 'Ada' })).rejects.toBeInstanceOf(RefusedError);
    expect(refused).toHaveBeenCalledTimes(1);
    const orphaned = vi.fn().mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(callers('background', declaration, orphaned, { retries: 3 }).greet({ name: 'Ada' })).rejects.toBeInstanceOf(OrphanedError);
    expect(orphaned).toHaveBeenCalledTimes(1);
  });
});

describe('a sender', () => {
  it.each([
    [
      'a content script',
      pageSender,
      { kind: 'page', tab: 5, frame: 2, document: 'd', url: 'https://news.example/', tabUrl: 'https://top.example/' },
    ],
    ['the popup', viewSender, { kind: 'view' }],
    ['the options in a tab', { ...viewSender, frameId: 0, tab: { id: 9 } }, { kind: 'view' }],
    ['Chrome’s worker', { id: own.id, url: `${own.origin}background.js` }, { kind: 'background' }],
    ['Firefox’s event page', { id: own.id, url: `${own.origin}_generated_background_page.html` }, { kind: 'background' }],
    ['a page that has our name in its address', { ...pageSender, url: `https://evil.example/${own.origin}popup.html` }, { kind: 'page' }],
    ['a content script that names no document', pageSender, null, undefined],
  ])('%s is known for what it is', (_who, raw, expected, document: string | undefined = expected === null ? undefined : 'd') => {
    const sender = senderOf(raw, own, document);
    if (expected === null) expect(sender).toBeNull();
    else expect(sender).toMatchObject(expected);
  });
});
