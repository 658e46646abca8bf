import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../lib/packs/import/collect.ts';
import { dataFeed, options, pieces, review } from './feeds.ts';

const claim = 'Die große Brücke – „alt“ – war 12 € wert und nicht offen';
const csv = `claim;label;publisher\r\n${claim};Falsch;Tägliche Prüfung\r\n`;
const feed = JSON.stringify(dataFeed([review({ claimReviewed: claim, author: { name: 'Tägliche Prüfung' } })]));
const page = `<html><head><meta charset="iso-8859-1"></head><script type="application/ld+json">${JSON.stringify(review({ claimReviewed: claim, author: { name: 'Tägliche Prüfung' } }))}</script>`;

const WINDOWS: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 };
const western = (text: string): Uint8Array => Uint8Array.from(text, (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
};
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (/[А-яё]/.test(letter) ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));

describe('a feed in another encoding', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16 as spreadsheets write it', utf16(csv.replaceAll(';', '\t'))],
    ['UTF-16, the other way round', utf16(csv, true)],
    ['Windows-1252', western(csv)],
    ['JSON in UTF-16', utf16(feed)],
    ['JSON in Windows-1252', western(feed)],
    ['a page that names Latin-1', western(page)],
    ['packed', gzipSync(western(csv))],
  ])('%s', async (_what, bytes) => {
    for (const size of [1, 2, 5, 1e6]) {
      const { claims } = await collect(pieces(bytes, size), options);
      expect(claims.map(({ text, reviews }) => [text, reviews[0]?.publisher])).toEqual([[claim, 'Tägliche Prüfung']]);
    }
  });

  it('a page in an encoding that only its head names', async () => {
    const text = 'Мост был закрыт двенадцать дней';
    const bytes = cyrillic(
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><script type="application/ld+json">${JSON.stringify(review({ claimReviewed: text }))}</script>`,
    );
    expect((await collect(pieces(bytes), options)).claims.map((one) => one.text)).toEqual([text]);
  });

  it('broken bytes in what is UTF-8 cost their characters and nothing else, which is told', async () => {
    const bytes = Buffer.from(`${csv}Die zweite Br\u0000cke war nicht da;Falsch;Prüfung\r\n`);
    bytes[bytes.indexOf(0)] = 0xfc;
    const { claims, report } = await collect(pieces(bytes, 9), options);
    expect(claims.map(({ text }) => text)).toEqual([claim, 'Die zweite Br\uFFFDcke war nicht da']);
    expect(report.reasons).toContainEqual(expect.objectContaining({ fate: 'mended', reason: 'broken-characters', count: 1 }));
  });

  it('an archive is told for what it is', async () => {
    await expect(collect(pieces('PK\u0003\u0004 and so on'), options)).rejects.toThrow('It is a ZIP archive or a workbook.');
  });
});
