/**
 * How many alarms there are where the precision is .90, as a benchmark of the usual size would tell it: that many sentences and news drawn again and again,
 * with replacement, from those of the training splits. One benchmark alone tells little, since its alarms are a handful of sentences.
 */
import { measuresOf, type Run as Judged } from '../eval/detection.ts';
import { generator, mean } from '../eval/support/bootstrap.ts';

/** Sentences that repeat a claim, and news, as in the benchmarks that are kept aside. */
const queriesDrawn = 200;
const newsDrawn = 5470;
const draws = 200;
/** Alarms per 1,000 news sentences that are allowed. */
const allowed = 1.3;

export interface Drawn {
  /** Alarms per 1,000 news sentences at precision .90: mean, what four draws of five do not exceed, share of draws with no more than allowed. */
  readonly alarms: number;
  readonly alarmsOfFour: number;
  readonly allowed: number;
  /** Means over the draws. */
  readonly recallAtP90: number;
  readonly prAuc: number;
}

/**
 * The same draws each time. Cost: draws × runs.
 * @param judged the best claim of each run; units are those of `measuresOf`, `queries` sentences and then `news` ones
 */
export function drawn(judged: readonly Judged[], queries: number, news: number): Drawn {
  const random = generator();
  const sorted = [...judged].sort((left, right) => right.score - left.score);
  const all = Array.from({ length: draws }, () => {
    const times = new Uint16Array(queries + news);
    const draw = (count: number, from: number, size: number): void => {
      for (let one = 0; one < count; one++) {
        const unit = from + Math.floor(random() * size);
        times[unit] = (times[unit] ?? 0) + 1;
      }
    };
    draw(queriesDrawn, 0, queries);
    draw(newsDrawn, queries, news);
    return measuresOf(sorted, (unit) => times[unit] ?? 0, queriesDrawn, newsDrawn);
  });
  const alarms = all.map(({ alarmsPer1000 }) => alarmsPer1000 ?? 0).sort((left, right) => left - right);
  return {
    alarms: mean(alarms),
    alarmsOfFour: alarms[Math.floor(0.8 * draws)] ?? 0,
    allowed: alarms.filter((value) => value <= allowed).length / draws,
    recallAtP90: mean(all.map(({ recallAtP90 }) => recallAtP90 ?? 0)),
    prAuc: mean(all.map(({ prAuc }) => prAuc ?? 0)),
  };
}
