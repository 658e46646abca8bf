/** Files that a view saves: made in the view, handed to the browser's own download of a link. */
import { type ExportFormat, writerOf } from '../../packs/export/export.ts';
import { background } from '../messages/channels.ts';

/** Claims that are fetched at once. */
const SLICE = 1000;
/** A link's data must outlive the click. */
const KEPT_MS = 60_000;

export function save(parts: readonly string[], type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

export function fileName(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'on-record'
  );
}

export async function savePack(id: string, format: ExportFormat): Promise<void> {
  let slice = await background().packSlice({ id, from: 0, most: SLICE });
  const writer = writerOf(format, slice);
  const parts = [writer.start];
  let isFirst = true;
  for (let from = 0; from < slice.total; from += SLICE) {
    if (from > 0) slice = await background().packSlice({ id, from, most: SLICE });
    const text = writer.slice(slice.claims, isFirst);
    if (text !== '') isFirst = false;
    parts.push(text);
  }
  save([...parts, writer.end], writer.type, `${fileName(slice.header.title)}.${writer.extension}`);
}

export function saveReport(title: string, text: string): void {
  save([text], 'text/plain', `${fileName(title)}.report.txt`);
}

export async function saveBackup(): Promise<void> {
  const backup = await background().backup();
  save([backup], 'application/json', `on-record-backup-${new Date().toISOString().slice(0, 10)}.json`);
}
