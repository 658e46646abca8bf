/** Streams of a download: those that read into memory of ours, and those that do not. */
import { describe, expect, it } from 'vitest';
import { fromStream } from '../../../lib/packs/import/bytes.ts';

const TEXT = 'x'.repeat(100_000) + 'é'.repeat(50_000) + 'end';

async function textOf(stream: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  let text = '';
  let most = 0;
  for await (const piece of fromStream(stream as unknown as Parameters<typeof fromStream>[0])) {
    text += decoder.decode(piece, { stream: true });
    most = Math.max(most, piece.length);
  }
  return { text, most };
}

function plain(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7001) controller.enqueue(bytes.slice(at, at + 7001));
      controller.close();
    },
  });
}

describe('pieces of a stream', () => {
  it('come in small pieces where the stream is one of bytes, as a response and a file are', async () => {
    const { text, most } = await textOf(new Blob([TEXT]).stream());
    expect(text).toBe(TEXT);
    expect(most).toBeLessThanOrEqual(1 << 16);
  });

  it('come as they are where it is not', async () => {
    expect((await textOf(plain(TEXT))).text).toBe(TEXT);
  });

  it('end with the error of the stream', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('cut')) });
    await expect(textOf(broken)).rejects.toThrow('cut');
  });
});
