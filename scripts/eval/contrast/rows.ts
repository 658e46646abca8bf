/** The sentences of test/contrast, whose README tells the form. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Origin, Stance, Voice } from '../../../lib/matching/types.ts';

export type Split = 'fit' | 'report';

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly origin?: Origin;
  readonly split: Split;
  readonly claim: string | null;
  readonly also?: readonly string[];
  readonly maybe?: readonly string[];
  readonly stance: Stance | null;
  readonly voice: Voice | null;
  readonly painted: boolean | null;
  readonly kind: string;
}

const folder = new URL('../../../test/contrast/', import.meta.url);

function parse(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
}

/** @param path a file of the same form; without it the project's own set */
export function readRows(split: Split, path?: string): Row[] {
  const files = path === undefined ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [path];
  const rows = files.sort().flatMap((file) => parse(readFileSync(path === undefined ? new URL(file, folder) : file, 'utf8')));
  return rows.filter((row) => row.split === split);
}
