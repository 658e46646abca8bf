/** What the options show, and what they do: every act is carried out at once. */
import {
  CATEGORIES,
  type Category,
  type Claim,
  type Effect,
  type Origin,
  ORIGINS,
  type Rating,
  type Strictness,
} from '../../matching/types.ts';
import type { Overview } from '../messages/answers.ts';
import type { Count } from '../store/records/pack.ts';
import { background } from '../messages/channels.ts';

type SwitchList = 'topicsOff' | 'languagesOff' | 'publishersOff' | 'categoriesOff';

interface Row {
  readonly on: boolean;
}

export interface MutedRow {
  readonly key: string;
  readonly what: 'claim' | 'not-this' | 'rule' | 'site';
  readonly label: string;
  readonly at: string | null;
}

export interface ClaimRow extends Row {
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: Claim;
  readonly rating: Rating;
}

export type OptionsAct =
  | { readonly type: 'rule'; readonly id: string; readonly on: boolean }
  | { readonly type: 'publisher'; readonly id: string; readonly on: boolean }
  | { readonly type: 'language'; readonly id: string; readonly on: boolean }
  | { readonly type: 'topic'; readonly id: string; readonly on: boolean }
  | { readonly type: 'switches'; readonly list: SwitchList; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly type: 'rating'; readonly category: Category; readonly on: boolean }
  | { readonly type: 'origin'; readonly origin: Origin; readonly on: boolean }
  | { readonly type: 'claim'; readonly pack: string; readonly claim: string; readonly on: boolean }
  | { readonly type: 'site'; readonly host: string; readonly on: boolean }
  | { readonly type: 'strictness'; readonly strictness: Strictness }
  | { readonly type: 'unmute'; readonly row: MutedRow }
  | { readonly type: 'unmute-all' }
  | { readonly type: 'reset' }
  | { readonly type: 'editorial' }
  | { readonly type: 'retry' };

/** Everything that is off and can be brought back: what was muted from a card, and rules and sites that were switched off. */
function mutedRows({ muted, settings, sitesOff }: Overview): MutedRow[] {
  return [
    ...muted.map(({ id, what, label, date }): MutedRow => ({ key: id, what: what === 'claim' ? 'claim' : 'not-this', label, at: date })),
    ...settings.rulesOff.map((id): MutedRow => ({ key: `rule:${id}`, what: 'rule', label: id, at: null })),
    ...sitesOff.map((host): MutedRow => ({ key: `site:${host}`, what: 'site', label: host, at: null })),
  ];
}

function ruleRows({ rules, settings }: Overview): (Row & { id: string; effect?: Effect; fired: number })[] {
  return rules.map(({ id, effect, times }) => ({ id, ...(effect && { effect }), on: !settings.rulesOff.includes(id), fired: times }));
}

function switches(counts: readonly Count[], off: readonly string[]): { id: string; claims: number; on: boolean }[] {
  return counts.map(({ of, claims }) => ({ id: of, claims, on: !off.includes(of) }));
}

/** @param version of the extension */
export async function optionsData(version: string) {
  const overview = await background().overview();
  const { settings, sitesOff, topics, categories, languages, publishers } = overview;
  const claimsOf = new Map(categories.map(({ of, claims }) => [of, claims]));
  return {
    strictness: settings.strictness,
    rules: ruleRows(overview),
    topics: switches(topics, settings.topicsOff),
    languages: switches(languages, settings.languagesOff),
    publishers: switches(publishers, settings.publishersOff),
    ratings: CATEGORIES.map((category) => ({
      category,
      claims: claimsOf.get(category) ?? 0,
      on: !settings.categoriesOff.includes(category),
    })),
    origins: ORIGINS.map((origin) => ({ origin, on: !settings.originsOff.includes(origin) })),
    sitesOff,
    muted: mutedRows(overview),
    version,
  };
}

export async function searchClaims(query: string): Promise<ClaimRow[]> {
  const [found, { muted }] = await Promise.all([background().search({ query, most: 50 }), background().overview()]);
  const off = new Set(muted.filter(({ what }) => what === 'claim').map(({ pack, claim }) => `${pack}:${claim}`));
  return found.map((row) => ({ ...row, on: !off.has(`${row.pack}:${row.claim.id}`) }));
}

async function unmute({ key, what, label }: MutedRow): Promise<void> {
  if (what === 'rule') return background().setSwitch({ list: 'rulesOff', id: label, on: true });
  if (what === 'site') return background().setSite({ site: label, on: true });
  return background().unmute({ id: key });
}

/** All muted items, rules and sites are on again; what was switched off by topic, rating, origin or pack stays off. */
async function unmuteAll(): Promise<void> {
  const { settings, sitesOff } = await background().overview();
  await background().unmuteAll();
  for (const id of settings.rulesOff) await background().setSwitch({ list: 'rulesOff', id, on: true });
  for (const site of sitesOff) await background().setSite({ site, on: true });
}

async function openEditorial(): Promise<void> {
  const { packs } = await background().overview();
  const [first] = packs;
  if (first) await background().openEditorial({ pack: first.id });
}

type Acts = { readonly [K in OptionsAct['type']]: (act: Extract<OptionsAct, { readonly type: K }>) => Promise<unknown> };

const acts: Acts = {
  rule: ({ id, on }) => background().setSwitch({ list: 'rulesOff', id, on }),
  publisher: ({ id, on }) => background().setSwitch({ list: 'publishersOff', id, on }),
  language: ({ id, on }) => background().setSwitch({ list: 'languagesOff', id, on }),
  topic: ({ id, on }) => background().setSwitch({ list: 'topicsOff', id, on }),
  switches: ({ list, ids, on }) => background().setSwitches({ list, ids, on }),
  rating: ({ category, on }) => background().setSwitch({ list: 'categoriesOff', id: category, on }),
  origin: ({ origin, on }) => background().setSwitch({ list: 'originsOff', id: origin, on }),
  claim: ({ pack, claim, on }) => background().setClaim({ pack, claim, on }),
  site: ({ host, on }) => background().setSite({ site: host.replace(/^www\./, ''), on }),
  strictness: ({ strictness }) => background().setStrictness({ strictness }),
  unmute: ({ row }) => unmute(row),
  'unmute-all': unmuteAll,
  reset: () => background().reset(),
  editorial: openEditorial,
  retry: () => Promise.resolve(),
};

export async function optionsAct(act: OptionsAct): Promise<void> {
  // The handler of the act's own type, by construction; the compiler cannot follow that through the table.
  await (acts[act.type] as (one: OptionsAct) => Promise<unknown>)(act);
}
