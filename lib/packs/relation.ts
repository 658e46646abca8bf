import type { Relation, RelationType } from '../matching/types.ts';
import type { Codec } from './codec.ts';
import { id } from './id.ts';
import { oneOf } from './one-of.ts';
import { must, record } from './record.ts';

const TYPES: readonly RelationType[] = ['same-as', 'contradicts', 'narrower', 'part-of', 'related'];

/** How this claim stands to another of the same pack. */
export const relation: Codec<Relation> = record<Relation>('relation', {
  type: must(oneOf(TYPES)),
  claim: must(id),
});
