/** What one version of a pack changes against another, claim by claim. */
import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../lib/matching/types.ts';

export interface PackDiff {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly changed: readonly { readonly before: Claim; readonly after: Claim; readonly fields: readonly string[] }[];
}

function changedFields(before: Claim, after: Claim): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Claim>;
  return [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field]));
}

export function diffOf(before: readonly Claim[], after: readonly Claim[]): PackDiff {
  const old = new Map(before.map((claim) => [claim.id, claim]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !ids.has(id)),
    changed: after.flatMap((claim) => {
      const known = old.get(claim.id);
      const fields = known ? changedFields(known, claim) : [];
      return known && fields.length > 0 ? [{ before: known, after: claim, fields }] : [];
    }),
  };
}

/** Each publisher's rating, by its page. */
function ratingsOf({ reviews }: Claim): Map<string, string> {
  return new Map(
    reviews.map(({ publisher, url, label, category }) => [`${publisher ?? 'the pack'} ${url ?? ''}`.trim(), label ?? category]),
  );
}

function ratingLines(before: Claim, after: Claim): string[] {
  const [old, now] = [ratingsOf(before), ratingsOf(after)];
  const changed = [...now].filter(([who, rating]) => old.get(who) !== rating);
  const gone = [...old].filter(([who]) => !now.has(who));
  return [
    ...changed.map(([who, rating]) => `    ${who}: ${old.has(who) ? `“${old.get(who) ?? ''}” → ` : ''}“${rating}”`),
    ...gone.map(([who, rating]) => `    ${who}: “${rating}” is gone`),
  ];
}

/** What a reader would see of a change: the words and the ratings; of other fields their names. */
function changeLines({ before, after, fields }: PackDiff['changed'][number]): string[] {
  const words = before.text === after.text ? [] : [`    “${before.text}”`, `    → “${after.text}”`];
  return [`~ ${after.id}  ${fields.join(', ')}  ${after.text}`, ...words, ...ratingLines(before, after)];
}

export function diffText({ added, removed, changed }: PackDiff): string {
  const lines = [
    `${String(added.length)} new, ${String(removed.length)} removed, ${String(changed.length)} changed`,
    ...added.map(({ id, text }) => `+ ${id}  ${text}`),
    ...removed.map(({ id, text }) => `- ${id}  ${text}`),
    ...changed.flatMap(changeLines),
  ];
  return lines.join('\n');
}
