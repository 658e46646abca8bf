/** Whether something of a colour is drawn in a PDF: the operators of its streams are looked through. */
import { inflateSync } from 'node:zlib';

const NUMBER = '(\\d*\\.?\\d+)';
const COLOUR = new RegExp(`${NUMBER} ${NUMBER} ${NUMBER} (?:rg|RG|scn?|SCN?)\\b`, 'g');
/** Part of 1 by which a channel may differ: writers round. */
const NEAR = 0.02;

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}

function* streams(pdf: Buffer): Generator<string> {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at)) {
    const from = pdf.indexOf('\n', at) + 1;
    const end = pdf.indexOf('endstream', from);
    if (end < 0) return;
    yield inflated(pdf.subarray(from, end));
    at = end + 'endstream'.length;
  }
}

/** @param colour as `#rrggbb` */
export function isOnPaper(pdf: Uint8Array, colour: string): boolean {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  for (const stream of streams(Buffer.from(pdf))) {
    for (const [, ...channels] of stream.matchAll(COLOUR))
      if (wanted.every((value, at) => Math.abs(value - Number(channels[at])) < NEAR)) return true;
  }
  return false;
}
