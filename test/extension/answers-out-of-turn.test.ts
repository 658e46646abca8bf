/** Answers that come in another order than they were asked for: under load they do. What was asked last counts. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetFrames, frameCounts, setFrameCount } from '../../lib/extension/frames/counts.ts';
import { latest } from '../../lib/extension/views/latest.ts';

function slow() {
  const answers: ((value: string) => void)[] = [];
  const load = (): Promise<string> => new Promise((resolve) => void answers.push(resolve));
  return { load, answers };
}

describe('a view', () => {
  it('does not go back to an answer that is older than the one it shows', async () => {
    const { load, answers } = slow();
    const shown: string[] = [];
    const again = latest(load, (value) => shown.push(value));
    const all = [again(), again(), again()];
    answers[1]?.('second');
    await all[1];
    answers[0]?.('first');
    await all[0];
    expect(shown).toEqual(['second']);
    answers[2]?.('third');
    await all[2];
    expect(shown).toEqual(['second', 'third']);
  });

  it('shows what there is while later answers are still to come', async () => {
    const { load, answers } = slow();
    const shown: string[] = [];
    const again = latest(load, (value) => shown.push(value));
    const [first] = [again(), again()];
    answers[0]?.('first');
    await first;
    expect(shown).toEqual(['first']);
  });
});

describe('a frame', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.restoreAllMocks();
  });

  it('in which another document has begun stays known when the former one is forgotten', async () => {
    const place = { tab: 1, frame: 0 };
    const former = { ...place, document: 'former' };
    await setFrameCount({ place: { ...place, document: 'present' }, painted: 2, listed: 0 });
    await forgetFrames([former, { tab: 1, frame: 5, document: 'gone' }]);
    expect((await frameCounts(1)).map(({ place: { document } }) => document)).toEqual(['present']);
    await forgetFrames([{ ...place, document: 'present' }]);
    expect(await frameCounts(1)).toEqual([]);
  });
});
