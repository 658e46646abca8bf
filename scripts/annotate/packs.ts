/** The packs that a run compares with. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parsePack } from '../../lib/packs/parse.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { tokenise } from '../../lib/matching/text/tokens.ts';
import { UsageError, type Options } from './options.ts';

const bundledPath = new URL('../../data/packs/nato-ukraine-2022.json', import.meta.url);

function read(path: string | URL, name: string): Pack {
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UsageError(`pack “${name}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { pack, problems } = parsePack(text, name, { ownPages: ['editorial.html', '/editorial.html'] });
  if (pack) return pack;
  throw new UsageError(
    problems
      .map((problem) => problem.text)
      .slice(0, 5)
      .join('\n') || `pack “${name}” cannot be used`,
  );
}

function fourGrams(text: string): Set<string> {
  const words = tokenise(text).map((token) => token.word);
  const grams = new Set<string>();
  for (let index = 0; index + 4 <= words.length; index++) grams.add(words.slice(index, index + 4).join(' '));
  return grams;
}

/** True where half of the variant's 4-grams, or more, stand in the quote. */
function sharesHalf(variant: string, quote: ReadonlySet<string>): boolean {
  const grams = fourGrams(variant);
  let shared = 0;
  for (const gram of grams) if (quote.has(gram)) shared++;
  return grams.size > 0 && shared >= grams.size / 2;
}

function withoutAppearances(pack: Pack): Pack {
  return {
    ...pack,
    claims: pack.claims.map((claim) => {
      const quotes = claim.appearances.map((appearance) => fourGrams(appearance.quote));
      return {
        ...claim,
        appearances: [],
        variants: claim.variants.filter((variant) => !quotes.some((quote) => sharesHalf(variant, quote))),
      };
    }),
  };
}

/** @throws UsageError where a pack cannot be read or used */
export function readPacks(options: Pick<Options, 'bundled' | 'packs' | 'withoutAppearances'>): Pack[] {
  const packs = [...(options.bundled ? [read(bundledPath, 'nato-ukraine-2022')] : []), ...options.packs.map((path) => read(path, path))];
  return options.withoutAppearances ? packs.map(withoutAppearances) : packs;
}
