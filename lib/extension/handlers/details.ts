import type { Article, Claim } from '../../matching/types.ts';
import type { ClaimDetail } from '../messages/answers.ts';
import type { ClaimAddress } from '../messages/shapes.ts';
import type { Services } from '../services.ts';
import { claimById } from '../store/packs.ts';
import type { StoredPack } from '../store/records/pack.ts';

function articlesOf(claim: Claim, pack: StoredPack): readonly Article[] {
  const named = new Set([claim.articleBound, ...claim.appearances.map(({ article }) => article)]);
  return pack.articles.filter(({ id }) => named.has(id));
}

/** Claims with what a card tells of them; one that is no longer installed is left out. */
export async function details({ corpus, connect }: Services, addresses: readonly ClaimAddress[]): Promise<ClaimDetail[]> {
  const [packs, database] = await Promise.all([corpus.packs(), connect()]);
  const stored = new Map(packs.map((pack) => [pack.stored.id, pack.stored]));
  const found = addresses.map(async ({ pack, claim: id }) => {
    const head = stored.get(pack);
    const claim = await claimById(database, pack, id);
    return head && claim ? [{ claim, pack, packTitle: head.title, articles: articlesOf(claim, head) }] : [];
  });
  return (await Promise.all(found)).flat();
}
