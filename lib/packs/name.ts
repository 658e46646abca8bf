import type { Name } from '../matching/types.ts';
import type { Codec } from './codec.ts';
import { distinct } from './distinct.ts';
import { id } from './id.ts';
import { list } from './list.ts';
import { must, orElse, record } from './record.ts';
import { text } from './text.ts';

const aliases = distinct(list('alias', text(100), { max: 200 }), (alias) => alias.toLowerCase());

/** A person, body or place under all the names that pages give it. */
export const name: Codec<Name> = record<Name>('name', { key: must(id), aliases: orElse(aliases, []) }, { label: (raw) => raw['key'] });
