/** Findings for people, or as one JSON object a line. */
import type { Finding } from '../../lib/matching/types.ts';
import type { Document } from './document.ts';
import { listedSentence, sentence } from './sentence.ts';

export interface Row {
  readonly file: string;
  readonly document: Document;
  readonly findings: readonly Finding[];
}

function toJson(file: string, document: Document, finding: Finding): Record<string, unknown> {
  const segment = document.segments.find(({ ordinal }) => ordinal === finding.segment);
  const { category, label, publisher } = finding.rating;
  return {
    file,
    ...(document.id !== undefined && { id: document.id }),
    text: segment?.text,
    origin: finding.origin,
    start: segment?.start,
    end: segment?.end,
    claim: finding.claim,
    pack: finding.pack,
    score: finding.score,
    stance: finding.stance,
    voice: finding.voice,
    finding: finding.kind,
    effect: finding.effect,
    ...(finding.listedFor && { listedFor: finding.listedFor }),
    rating: { category, label, publisher },
    why: {
      sentence: sentence(finding, segment?.text ?? ''),
      aligned: finding.why.aligned,
      differs: finding.why.differs,
      cue: finding.why.cue,
    },
  };
}

/** `.jsonl` input answers line by line; everything else one line a finding. */
export function printJson({ file, document, findings }: Row): void {
  const rows = findings.map((finding) => toJson(file, document, finding));
  if (document.id !== undefined) console.log(JSON.stringify({ id: document.id, matches: rows }));
  else for (const row of rows) console.log(JSON.stringify(row));
}

function rated(finding: Finding): string {
  const { rating } = finding;
  return rating.label === null ? `the pack reads it as ${rating.category}` : `${rating.publisher ?? ''}: ${rating.label}`;
}

export function printPlain({ file, document, findings }: Row): void {
  for (const finding of findings) {
    const segment = document.segments.find(({ ordinal }) => ordinal === finding.segment);
    const place = document.id === undefined ? `${file}:${String(segment?.start ?? 0)}` : `${file}#${document.id}`;
    console.log(`${place}  ${finding.effect} · ${finding.kind} · ${finding.origin}`);
    console.log(`  “${segment?.text ?? ''}”`);
    console.log(`  ${finding.claim}: ${finding.claimText} (${rated(finding)})`);
    console.log(`  ${sentence(finding, segment?.text ?? '')}`);
    const listed = listedSentence(finding);
    console.log(listed === null ? '' : `  ${listed}\n`);
  }
}
