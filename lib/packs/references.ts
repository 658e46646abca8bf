import type { Claim } from '../matching/types.ts';
import type { Entry } from './entries.ts';
import type { Place } from './place.ts';

/** What the references of claims can point to: ids of articles, keys of names. */
export interface Targets {
  readonly articles: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Takes out what points nowhere: relations to claims that the pack lacks, names and speakers without an entry, appearances in unknown articles.
 * A claim that is bound to an unknown article is refused, since without the bond it would match everywhere. Cost: linear.
 */
export function resolveReferences(claims: readonly Entry<Claim>[], targets: Targets): Claim[] {
  const bound = claims.filter(({ value, at }) => isBoundWithinPack(value, targets, at));
  const ids = new Set(bound.map(({ value }) => value.id));
  return bound.map(({ value, at }) => resolveClaim(value, targets, (id) => ids.has(id), at));
}

export function isBoundWithinPack(claim: Claim, { articles }: Targets, at: Place): boolean {
  if (claim.articleBound === undefined || articles.has(claim.articleBound)) return true;
  at.refuse('unbound', [claim.articleBound], 'error');
  return false;
}

/** @param knows the ids of the pack's claims */
export function resolveClaim(claim: Claim, { articles, names }: Targets, knows: (id: string) => boolean, at: Place): Claim {
  const keep = <T>(list: readonly T[], targetOf: (item: T) => string, isKnown: (target: string) => boolean, what: Missing): readonly T[] =>
    list.every((item) => isKnown(targetOf(item)))
      ? list
      : list.filter((item) => isKnown(targetOf(item)) || dangles(at, what, targetOf(item)));
  const isSpeakerKnown = claim.speaker === undefined || names.has(claim.speaker) || dangles(at, 'no-such-name', claim.speaker);
  return {
    ...(isSpeakerKnown ? claim : withoutSpeaker(claim)),
    appearances: keep(
      claim.appearances,
      (one) => one.article,
      (target) => articles.has(target),
      'no-such-article',
    ),
    names: keep(
      claim.names,
      (key) => key,
      (target) => names.has(target),
      'no-such-name',
    ),
    relations: keep(
      claim.relations,
      (one) => one.claim,
      (target) => knows(target) && target !== claim.id,
      'no-such-claim',
    ),
  };
}

function withoutSpeaker(claim: Claim): Claim {
  const { speaker: _, ...rest } = claim;
  return rest;
}

type Missing = 'no-such-claim' | 'no-such-article' | 'no-such-name';

function dangles(at: Place, what: Missing, target: string): false {
  at.refuse(what, [target], 'warning', 'reference');
  return false;
}
