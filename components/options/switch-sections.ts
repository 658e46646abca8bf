/** The switches of the options: what is stored → sections of rows with their words. */
import { categoryKey, effectKey, originKey } from '../text/keys.ts';
import { ruleSentence, topicName } from '../text/data-names.ts';
import { languageText } from '../text/names.ts';
import type { Text } from '../text/text.ts';
import type { OptionsData, OptionsEvent, RuleRow, SwitchCount, SwitchList } from './props.ts';
import { matches } from './matches.ts';
import type { SwitchRowData } from './switch-row.tsx';

export interface SwitchSection {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly SwitchRowData[];
  /** Where several rows may be switched at once. */
  readonly list?: SwitchList;
}

export function switchSections(data: OptionsData, text: Text): readonly SwitchSection[] {
  const { t } = text;
  const topics = countRows(data.topics, text, (id) => topicName(text, id), 'topic');
  const languages = countRows(data.languages, text, (id) => languageText(id, text), 'language');
  const publishers = countRows(data.publishers, text, (id) => id, 'publisher');
  return [
    { id: 'rules', title: t('options_rules'), intro: t('options_rules_intro'), rows: data.rules.map((rule) => ruleRow(rule, text)) },
    { id: 'topics', title: t('options_topics'), intro: t('options_topics_intro'), rows: topics, list: 'topicsOff' },
    { id: 'ratings', title: t('options_ratings'), intro: t('options_ratings_intro'), rows: ratingRows(data, text), list: 'categoriesOff' },
    { id: 'languages', title: t('options_languages'), intro: t('options_languages_intro'), rows: languages, list: 'languagesOff' },
    { id: 'publishers', title: t('options_publishers'), intro: t('options_publishers_intro'), rows: publishers, list: 'publishersOff' },
    { id: 'origins', title: t('options_origins'), intro: t('options_origins_intro'), rows: originRows(data, text) },
  ];
}

/** The rows that match; all of a section whose title does. */
export function filtered(section: SwitchSection, query: string): readonly SwitchRowData[] {
  if (matches(query, section.title)) return section.rows;
  return section.rows.filter(({ title, note }) => matches(query, title, note));
}

function ruleRow({ id, effect, on, fired }: RuleRow, text: Text): SwitchRowData {
  const note = effect === undefined ? text.t('rule_gate') : `${text.t(effectKey[effect])} · ${text.plural('fired', fired)}`;
  return { key: id, title: ruleSentence(text, id), note, on, event: (next) => ({ type: 'rule', id, on: next }) };
}

type Counted = 'topic' | 'language' | 'publisher';

/** Those with most claims first. */
function countRows(counts: readonly SwitchCount[], text: Text, name: (id: string) => string, type: Counted): readonly SwitchRowData[] {
  const sorted = [...counts].sort((left, right) => right.claims - left.claims);
  return sorted.map(({ id, claims, on }) => ({
    key: id,
    title: name(id),
    count: text.plural('claims', claims),
    on,
    event: (next): OptionsEvent => ({ type, id, on: next }),
  }));
}

function ratingRows({ ratings }: OptionsData, text: Text): readonly SwitchRowData[] {
  return ratings.map(({ category, claims, on }) => ({
    key: category,
    title: text.t(categoryKey[category]),
    count: text.plural('claims', claims),
    on,
    event: (next) => ({ type: 'rating', category, on: next }),
  }));
}

function originRows({ origins }: OptionsData, text: Text): readonly SwitchRowData[] {
  return origins.map(({ origin, on }) => ({
    key: origin,
    title: text.t(originKey[origin]),
    on,
    event: (next) => ({ type: 'origin', origin, on: next }),
  }));
}
