import { address } from './address.ts';
import { type Codec, plain } from './codec.ts';
import { date } from './date.ts';
import { id } from './id.ts';
import { language } from './language.ts';
import { list } from './list.ts';
import { type PackHeader, PACK_FORMAT, PACK_FORMAT_VERSION } from './pack.ts';
import { may, must, orElse, record } from './record.ts';
import { shown } from './place.ts';
import { text } from './text.ts';

type WireHeader = PackHeader & { readonly format: string; readonly formatVersion: number };

/** Read elsewhere, or kept free for what later versions add: signatures over the file, and the addresses of differences between versions. */
const ALSO_KNOWN = ['articles', 'names', 'claims', 'signatures', 'deltas'];

/** The fields of a pack that say what it is. */
export const HEADER_FIELDS =
  'format formatVersion id version title description language updated editors editorialUrl licence homepage'.split(' ');

const format = plain<string>((value, at) => {
  if (value === PACK_FORMAT) return PACK_FORMAT;
  return typeof value === 'string' ? at.refuse('foreign-format', [shown(value), PACK_FORMAT]) : at.refuse('no-text');
});

const formatVersion = plain<number>((value, at) => {
  if (value === PACK_FORMAT_VERSION) return PACK_FORMAT_VERSION;
  if (typeof value !== 'number') return at.refuse('bad-number');
  return at.refuse('foreign-version', [value, PACK_FORMAT_VERSION]);
});

/** @param ownPages paths of the extension's own pages that the pack may name as its editorial page: a bundled pack's only. */
export function header(ownPages: readonly string[]): Codec<WireHeader> {
  const page = plain<string>((value, at) => {
    if (typeof value !== 'string' || !value.startsWith('/')) return address.read(value, at);
    if (ownPages.includes(value)) return value;
    return at.refuse('own-page', [shown(value)]);
  });
  return record<WireHeader>(
    'pack',
    {
      format: must(format),
      formatVersion: must(formatVersion),
      id: must(id),
      version: must(text(60)),
      title: must(text(200)),
      description: orElse(text(2000), ''),
      language: must(language),
      updated: must(date),
      editors: orElse(list('editor', text(200), { max: 100 }), []),
      editorialUrl: may(page),
      licence: may(text(300)),
      homepage: may(address),
    },
    { alsoKnown: ALSO_KNOWN, loss: 'pack' },
  );
}
