/** The language of a claim: told by the feed, else from its own text. Where these do not tell, the publisher's usual one, else `und`. */
import { language } from '../language.ts';
import { Place } from '../place.ts';
import { Problems } from '../problems.ts';
import { languageOfText } from '../text-language.ts';
import { all, isThing, get } from './fields.ts';

const nowhere = Place.root(new Problems(''));

/** A tag as the feed gives it: a string, or a Language with a name or an alternateName. Names of languages in words are not guessed. */
export function languageTag(value: unknown): string | undefined {
  for (const one of all(value)) {
    const raw = isThing(one) ? get(one, 'alternateName', 'name', '@value') : one;
    if (typeof raw !== 'string') continue;
    const tag = raw.trim().replaceAll('_', '-');
    const read = /^[a-z]{2,3}(?:$|-)/i.test(tag) ? language.read(tag, nowhere) : undefined;
    if (read !== undefined) return read;
  }
  return undefined;
}

/** Remembers what each publisher mostly writes in. */
export class Languages {
  readonly #usual = new Map<string, Map<string, number>>();

  /** @param fallback of the feed as a whole, where it tells */
  of(text: string, publisher: string, fallback: string | undefined): string | undefined {
    const found = languageOfText(text);
    const known = this.#usual.get(publisher) ?? new Map<string, number>();
    if (found !== null) {
      this.#usual.set(publisher, known.set(found, (known.get(found) ?? 0) + 1));
      return found;
    }
    const [usual] = [...known].sort((left, right) => right[1] - left[1]);
    return usual?.[0] ?? fallback;
  }
}
