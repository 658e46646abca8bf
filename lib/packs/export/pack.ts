/** A pack as the text of a file, slice by slice: what `serialisePack` writes at once, for packs that do not fit into memory. */
import type { Article, Claim, Name } from '../../matching/types.ts';
import { claim as claimCodec } from '../claim.ts';
import { type PackHeader } from '../pack.ts';
import { serialisePack } from '../serialise.ts';

export function packStart(header: PackHeader, names: readonly Name[], articles: readonly Article[]): string {
  const empty = serialisePack({ ...header, names, articles, claims: [] }, 0);
  return empty.slice(0, empty.lastIndexOf(']'));
}

/** One claim a line, so that two versions can be compared. */
export function packSlice(claims: readonly Claim[], language: string, first: boolean): string {
  const codec = claimCodec(language);
  return claims.map((one, index) => `${first && index === 0 ? '\n' : ',\n'}${JSON.stringify(codec.write(one))}`).join('');
}

export const PACK_END = '\n]}\n';
