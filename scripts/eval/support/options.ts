/** Options of the evaluation, read once; anything wrong becomes a `UsageError` with one clear line. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const TASKS = ['retrieval', 'detection', 'stance', 'bundled', 'pages', 'speed', 'transcripts'] as const;
export type Task = (typeof TASKS)[number];

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Files are paths; what is not given is looked up under ON_RECORD_DATA when a task asks for it (`dataFile`). */
export interface EvalOptions {
  readonly task: Task;
  readonly claims?: string;
  readonly queries?: string;
  readonly news?: string;
  readonly pairs?: string;
  readonly split?: 'fit' | 'report';
  readonly pad?: string;
  readonly context?: string;
  readonly pages?: string;
  readonly packs: readonly string[];
  /** Queries on which Fuse.js is measured (it takes seconds for each); 0 leaves it out. */
  readonly fuse: number;
  /** MiniSearch and Fuse.js are measured too. */
  readonly peers: boolean;
  readonly json: boolean;
}

export const usage = `usage: npm run --silent eval -- TASK [options]

  retrieval   MAP@5, P@1, MRR, recall@20 of claims for sentences      [--claims F] [--queries F] [--pad FEED] [--context DIR]
  detection   does the corpus hold this at all?                       [--claims F] [--queries F] [--news F] [--pad FEED] [--context DIR]
  stance      asserts or denies, on pairs that share their words      [--pairs F]
  bundled     the contrast set for the bundled pack                   [--pairs F] [--split fit|report]
  pages       findings on a folder of saved pages, to be judged       [--pages DIR] [--pack FILE]…
  speed       one sentence through all stages, against MiniSearch     [--claims F] [--queries F] [--news F] [--pad FEED]
  transcripts the surest matches over whole transcripts, to be judged [--claims F] [--context DIR]
  regions     regions of pages                                        --pages DIR --truth FILE [--misses]

  --json      one flat JSON object
  --no-peers  leave out MiniSearch and Fuse.js
  --fuse N    measure Fuse.js on N queries (default 3; it takes seconds for each)

F is JSON lines in the form of bench/ of ON_RECORD_DATA, FEED a ClaimReview DataFeed (.json or .json.gz), DIR of --context holds
EVENT.tsv (line, speaker, text) for ids of the form EVENT_LINE.`;

function isTask(value: string): value is Task {
  return (TASKS as readonly string[]).includes(value);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        claims: { type: 'string' },
        queries: { type: 'string' },
        news: { type: 'string' },
        pairs: { type: 'string' },
        split: { type: 'string' },
        pad: { type: 'string' },
        context: { type: 'string' },
        pages: { type: 'string' },
        pack: { type: 'string', multiple: true, default: [] },
        fuse: { type: 'string', default: '3' },
        'no-peers': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError */
export function readOptions(task: string, args: readonly string[]): EvalOptions {
  if (!isTask(task)) throw new UsageError(`“${task}” is none of ${TASKS.join(', ')}, regions`);
  const { pack, fuse, split, 'no-peers': alone, ...values } = parse(args);
  const queries = Number(fuse);
  if (!Number.isInteger(queries) || queries < 0) throw new UsageError(`--fuse: “${fuse}” is not a number of queries`);
  if (split !== undefined && split !== 'fit' && split !== 'report') throw new UsageError(`--split: “${split}” is neither fit nor report`);
  return { ...values, ...(split !== undefined && { split }), task, packs: pack, fuse: queries, peers: !alone };
}

/**
 * @param given path from the command line
 * @param usual place under ON_RECORD_DATA
 * @throws UsageError where there is neither
 */
export function dataFile(given: string | undefined, usual: string): string {
  const root = process.env['ON_RECORD_DATA'];
  if (given === undefined && root === undefined) throw new UsageError(`set ON_RECORD_DATA, or name a file in place of ${usual}`);
  const path = given ?? join(root ?? '', usual);
  if (!existsSync(path)) throw new UsageError(`${path} is not there`);
  return path;
}
