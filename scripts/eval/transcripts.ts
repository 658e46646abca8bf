/**
 * The surest matches over whole transcripts, one line each, so that a person can judge them. Verdicts are kept by id in test/judged/transcripts.tsv;
 * what has none yet is marked with a question mark.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import type { Match, Segment } from '../../lib/matching/types.ts';
import { readTranscript } from './support/context.ts';
import { readClaims } from './support/data.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import { claimOf } from './support/ranker.ts';
import type { EvalResult } from './support/result.ts';

const judgedPath = new URL('../../test/judged/transcripts.tsv', import.meta.url);
const transcripts = 10;
const surest = 40;

/** Every k-th of the folder, so that the choice is nobody's. */
function chosen(folder: string): string[] {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
  const step = Math.max(1, Math.floor(all.length / transcripts));
  return all.filter((_, index) => index % step === 0).slice(0, transcripts);
}

/** A speaker's turn is a block: its sentences are context for each other. */
function segmentsOf(path: string): { segments: Segment[]; lines: number[] } {
  const lines = [...readTranscript(path)];
  let block = 0;
  const segments = lines.map(([, { text, speaker }], ordinal): Segment => {
    if (speaker !== lines[ordinal - 1]?.[1].speaker) block++;
    return { ordinal, text, origin: 'body', start: 0, end: text.length, block };
  });
  return { segments, lines: lines.map(([line]) => line) };
}

/** `right` or `wrong` by sentence and claim. */
function verdicts(): ReadonlyMap<string, string> {
  const rows = readFileSync(judgedPath, 'utf8').split('\n');
  return new Map(
    rows.map((row) => {
      const [id = '', claim = '', verdict = ''] = row.split('\t');
      return [`${id} ${claim}`, verdict];
    }),
  );
}

interface Found {
  readonly id: string;
  readonly match: Match;
  readonly text: string;
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const folder = dataFile(options.context, 'bench/transcripts');
  const corpus = readClaims(dataFile(options.claims, 'bench/retrieval/politifact-claims.jsonl'), options.pad);
  const texts = new Map(corpus.map(({ id, claim }) => [id, claim]));
  const matcher = createMatcher([packInMemory({ id: 'transcripts', claims: corpus.map(claimOf), names: [], articles: [] })]);
  const found: Found[] = [];
  let sentences = 0;
  for (const name of chosen(folder)) {
    const { segments, lines } = segmentsOf(join(folder, name));
    sentences += segments.length;
    const matches = await matcher.match(segments, { url: '', title: null, language: 'en', date: null }, { strictness: 'broad' });
    found.push(
      ...matches.map((match) => ({
        id: `${basename(name, '.tsv')}_${String(lines[match.segment] ?? 0)}`,
        match,
        text: segments[match.segment]?.text ?? '',
      })),
    );
  }
  const best = found.sort((left, right) => right.match.score - left.match.score).slice(0, surest);
  const judged = verdicts();
  const verdictOf = ({ id, match }: Found): string => judged.get(`${id} ${match.claim}`) ?? '?';
  const count = (verdict: string): number => best.filter((one) => verdictOf(one) === verdict).length;
  return {
    figures: { right: count('right'), wrong: count('wrong'), sentences, matches: found.length, n: best.length },
    ci: {},
    notes: best.map((one) => {
      const { id, match, text } = one;
      return [verdictOf(one), id, match.claim, match.score, match.stance, match.voice, text, texts.get(match.claim)]
        .join('\t')
        .replace(/[\r\n]+/g, ' ');
    }),
  };
}
