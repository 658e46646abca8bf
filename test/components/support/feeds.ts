import type { Build, Facts, FeedPack, FeedsAsk, FeedsData, FeedsEvent, FeedsProps, Report } from '../../../components/feeds/props.ts';
import { claim, rated } from './findings.ts';

export const facts: Facts = {
  title: 'Harbours',
  description: 'Of the north.',
  version: '1.0.0',
  updated: '2026-11-24',
  editors: ['A. Editor'],
  licence: 'MIT',
  claims: 1200,
  categories: [
    { of: 'false', claims: 900 },
    { of: 'supported', claims: 300 },
  ],
  languages: [
    { of: 'en', claims: 1000 },
    { of: 'pt', claims: 200 },
  ],
  publishers: [{ of: 'Fact Desk', claims: 1200 }],
  oldest: '2019-01-02',
  newest: '2026-11-20',
  bytes: 1_234_567,
};

export const report: Report = {
  records: 1300,
  kept: 1210,
  mended: 12,
  refused: 90,
  information: 0,
  claims: 1200,
  reasons: [{ fate: 'refused', reason: 'too-short', count: 90, examples: ['record 7 (https://desk.example/7)'] }],
};

export const difference = {
  added: { claims: 3, samples: ['The harbour has opened.'] },
  removed: { claims: 0, samples: [] },
  changed: { claims: 1, samples: ['The quay was sold.'] },
};

export function pack(over: Partial<FeedPack> = {}): FeedPack {
  return { ...facts, id: 'p', origin: 'address', on: true, updating: false, whole: true, subscription: null, ...over };
}

export const subscription = {
  address: 'https://desk.example/feed.json',
  everyHours: 24,
  lastTry: '2026-11-25T10:00:00Z',
  lastSuccess: '2026-11-25T10:00:00Z',
  nextTry: '2026-11-26T10:00:00Z',
  failures: 0,
  error: null,
  changed: difference,
};

export function build(over: Partial<Build> = {}): Build {
  const head = { ...facts, title: 'Quays' };
  const source = 'https://quays.example/feed.json';
  const base = { set: 7, pack: 'q', origin: 'address', source, state: 'ready', bytes: 5e6, claims: 1200, error: null } as const;
  return { ...base, head, report, difference: null, doubt: null, ...over };
}

export const feedsDataForTest: FeedsData = {
  packs: [pack({ subscription })],
  builds: [],
  storage: { used: 12e6, quota: 1e9 },
  catalogue: [],
  own: [],
};

/** The sections' props, with what they told and asked. */
export function feedsForTest(over: Partial<FeedsProps> = {}, asks: Partial<FeedsAsk> = {}) {
  const events: FeedsEvent[] = [];
  const ask: FeedsAsk = {
    prepare: () => Promise.resolve(),
    samples: () => Promise.resolve([{ claim: claim(), rating: rated }]),
    wouldMark: () => Promise.resolve(null),
    report: () => Promise.resolve(report),
    putOwn: () => Promise.resolve(),
    restorePreview: () => Promise.reject(new Error('unused')),
    restore: () => Promise.resolve(),
    ...asks,
  };
  const feeds: FeedsProps = {
    state: { kind: 'loading' },
    offered: null,
    draft: null,
    failure: null,
    onEvent: (event) => events.push(event),
    ask,
    ...over,
  };
  return { feeds, events };
}
