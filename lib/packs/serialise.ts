import { article } from './article.ts';
import { claim } from './claim.ts';
import { header } from './header.ts';
import { name } from './name.ts';
import { type Pack, PACK_FORMAT, PACK_FORMAT_VERSION } from './pack.ts';

/**
 * A pack as the text of a file. Defaults are left out; the order of fields is fixed, so that two versions can be compared line by line.
 * What `parsePack` reads from it equals the pack, without a problem. Cost: linear.
 * @param indent spaces a level; 0 writes one line, for packs that no person reads.
 */
export function serialisePack(pack: Pack, indent = 2): string {
  const { articles, names, claims, ...head } = pack;
  const wire = {
    ...asObject(header([]).write({ ...head, format: PACK_FORMAT, formatVersion: PACK_FORMAT_VERSION })),
    articles: articles.map((one) => article.write(one)),
    names: names.map((one) => name.write(one)),
    claims: claims.map((one) => claim(pack.language).write(one)),
  };
  return `${JSON.stringify(wire, null, indent)}\n`;
}

function asObject(wire: unknown): object {
  return typeof wire === 'object' && wire !== null ? wire : {};
}
