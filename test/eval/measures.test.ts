/** The measures of the evaluation, by hand on cases that fit on a line. */
import { describe, expect, it } from 'vitest';
import { unweighted } from '../../scripts/eval/detection.ts';
import { scoresOf } from '../../scripts/eval/retrieval.ts';

describe('scoresOf', () => {
  it.each([
    ['first', [7, 1, 2], [7], { map5: 1, p1: 1, mrr: 1, recall20: 1 }],
    ['second', [1, 7, 2], [7], { map5: 0.5, p1: 0, mrr: 0.5, recall20: 1 }],
    ['sixth', [1, 2, 3, 4, 5, 7], [7], { map5: 0, p1: 0, mrr: 1 / 6, recall20: 1 }],
    ['two of two', [7, 1, 8], [7, 8], { map5: (1 + 2 / 3) / 2, p1: 1, mrr: 1, recall20: 1 }],
    ['nowhere', [1, 2], [7], { map5: 0, p1: 0, mrr: 0, recall20: 0 }],
  ])('%s', (_, ranked, gold, expected) => {
    expect(scoresOf(ranked, new Set(gold))).toEqual(expected);
  });
});

describe('unweighted', () => {
  const run = (score: number, right: boolean, news = false) => ({ unit: 0, score, right, news });

  it('is perfect where all right runs come first', () => {
    expect(unweighted([run(0.1, false), run(0.9, true), run(0.8, true), run(0.2, false, true)], 2, 1)).toEqual({
      prAuc: 1,
      recallAtP90: 1,
      recallAtP95: 1,
      alarmsPer1000: 0,
    });
  });

  it('counts news above the last right run as alarms', () => {
    const right = Array.from({ length: 9 }, (_, index) => run(1 - index / 100, true));
    const found = unweighted([...right, run(0.85, false, true), run(0.8, true), run(0.1, false)], 10, 100);
    expect(found.recallAtP90).toBe(1);
    expect(found.recallAtP95).toBe(0.9);
    expect(found.alarmsPer1000).toBe(10);
  });
});
