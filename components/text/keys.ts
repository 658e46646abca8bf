/** Words of the glossary → the messages that name them. Tables and no built-up keys, so that a missing message does not compile. */
import type { Category, Effect, Origin, SourceCaution } from '../../lib/matching/types.ts';
import type { MessageKey } from './text.ts';

export const categoryKey: Readonly<Record<Category, MessageKey>> = {
  false: 'category_false',
  misleading: 'category_misleading',
  'missing-context': 'category_missing_context',
  disputed: 'category_disputed',
  outdated: 'category_outdated',
  unverifiable: 'category_unverifiable',
  opinion: 'category_opinion',
  supported: 'category_supported',
  satire: 'category_satire',
  unknown: 'category_unknown',
};

export const originKey: Readonly<Record<Origin, MessageKey>> = {
  headline: 'origin_headline',
  standfirst: 'origin_standfirst',
  body: 'origin_body',
  quote: 'origin_quote',
  caption: 'origin_caption',
  comment: 'origin_comment',
  live: 'origin_live',
  teaser: 'origin_teaser',
};

export const effectKey: Readonly<Record<Effect, MessageKey>> = {
  painted: 'effect_painted',
  listed: 'effect_listed',
  hidden: 'effect_hidden',
};

export const cautionKey: Readonly<Record<SourceCaution, MessageKey>> = {
  party: 'caution_party',
  mirror: 'caution_mirror',
  uncertain: 'caution_uncertain',
};
