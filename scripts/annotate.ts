/** The matcher without a browser: files in, findings out. `npm run --silent annotate -- --help` tells the options. */
import rulesTable from '../data/rules.json' with { type: 'json' };
import { createMatcher, type Matcher } from '../lib/matching/matcher.ts';
import { packInMemory } from '../lib/matching/memory.ts';
import { judgeSegments } from '../lib/matching/read.ts';
import { applyRules, nothingOff } from '../lib/matching/rules.ts';
import type { Finding, Rule } from '../lib/matching/types.ts';
import type { Document } from './annotate/document.ts';
import { readDocuments } from './annotate/documents.ts';
import { FileError } from './annotate/file-error.ts';
import { readOptions, usage, UsageError, type Options } from './annotate/options.ts';
import { readPacks } from './annotate/packs.ts';
import { printJson, printPlain } from './annotate/print.ts';

const rules = rulesTable.rules as unknown as readonly Rule[];

async function find(matcher: Matcher, document: Document, options: Options, claimsIn: (pack: string) => number): Promise<Finding[]> {
  const judged = await judgeSegments(matcher, document.segments, document.page, options.strictness);
  return applyRules(judged, rules, { ...nothingOff, strictness: options.strictness }, claimsIn).filter(({ effect }) => effect !== 'hidden');
}

/** @returns the exit status: 0, or 2 where a file could not be read */
async function run(options: Options): Promise<number> {
  const packs = readPacks(options);
  const matcher = createMatcher(packs.map(packInMemory));
  const sizes = new Map(packs.map((pack) => [pack.id, pack.claims.length]));
  let status = 0;
  for (const file of options.files) {
    try {
      for (const document of readDocuments(file, options.date)) {
        if (options.text) {
          process.stdout.write(document.text);
          continue;
        }
        const row = { file, document, findings: await find(matcher, document, options, (pack) => sizes.get(pack) ?? 0) };
        if (options.json) printJson(row);
        else printPlain(row);
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      console.error(error.message);
      status = 2;
    }
  }
  return status;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else process.exitCode = await run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n(--help tells the options)`);
  process.exitCode = 2;
}
