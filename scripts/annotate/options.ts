/** Options of the command line, read once; anything wrong becomes a `UsageError` with one clear line. */
import { parseArgs } from 'node:util';
import { STRICTNESSES, type Strictness } from '../../lib/matching/types.ts';

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Options {
  readonly files: readonly string[];
  readonly date: string | null;
  readonly text: boolean;
  readonly json: boolean;
  readonly packs: readonly string[];
  readonly bundled: boolean;
  readonly strictness: Strictness;
  readonly withoutAppearances: boolean;
  readonly help: boolean;
}

export const usage = `usage: npm run --silent annotate -- [options] FILE…|-

Finds the passages of files that repeat, deny or misreport a claim on record.
FILE is .html, .txt or .jsonl ({id, text, origin?, date?} a line); - reads plain text from standard input.

  --json                  one JSON object a line
  --text                  print the text as the reader sees it, and nothing else
  --date YYYY-MM-DD       date of what has none of its own
  --pack FILE             add a pack (repeatable)
  --no-bundled            without the bundled pack
  --strictness LEVEL      strict (default), balanced or broad
  --without-appearances   leave out variants that share half their 4-grams with a recorded appearance`;

function isStrictness(value: string): value is Strictness {
  return (STRICTNESSES as readonly string[]).includes(value);
}

function parse(args: readonly string[]): ReturnType<typeof parseKnown> {
  try {
    return parseKnown(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseKnown(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
      date: { type: 'string' },
      pack: { type: 'string', multiple: true, default: [] },
      'no-bundled': { type: 'boolean', default: false },
      strictness: { type: 'string', default: 'strict' },
      'without-appearances': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (values.date !== undefined && !isDate(values.date)) throw new UsageError(`--date: “${values.date}” is not a date like 2022-02-24`);
  if (!isStrictness(values.strictness)) throw new UsageError(`--strictness: “${values.strictness}” is none of ${STRICTNESSES.join(', ')}`);
  if (positionals.length === 0 && !values.help) throw new UsageError('no file given');
  return {
    files: positionals,
    date: values.date ?? null,
    text: values.text,
    json: values.json,
    packs: values.pack,
    bundled: !values['no-bundled'],
    strictness: values.strictness,
    withoutAppearances: values['without-appearances'],
    help: values.help,
  };
}
