/** A claim of the reader's own, between the store and the editor. */
import type { Claim } from '../../lib/matching/types.ts';
import type { FeedsProps, OwnClaim, OwnSource } from './props.ts';

export const emptySource: OwnSource = { publisher: '', title: '', url: '', quote: '' };
export const emptyClaim: OwnClaim = { id: '', text: '', variants: [], category: 'unknown', note: '', sources: [emptySource] };

export function fromClaim({ id, text, variants, reviews, note, sources }: Claim): OwnClaim {
  return {
    id,
    text,
    variants,
    category: reviews[0]?.category ?? 'unknown',
    note: note ?? '',
    sources: sources.map(({ publisher, title, url, quote }) => ({ publisher, title: title ?? '', url: url ?? '', quote: quote ?? '' })),
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** The page that the words were selected on is the first source, until the reader says otherwise. */
export function fromDraft({ text, url, title }: NonNullable<FeedsProps['draft']>): OwnClaim {
  return { ...emptyClaim, text, sources: [{ publisher: hostOf(url), title, url, quote: '' }] };
}
