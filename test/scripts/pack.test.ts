import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { provenOn } from '../../scripts/pack/advice.ts';
import { readPackFile } from '../../scripts/pack/read.ts';
import { goodPack } from '../packs/examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-pack-'));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The command's output and exit status. */
function pack(...args: string[]): { text: string; status: number } {
  try {
    return {
      text: execFileSync(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', ...args], { encoding: 'utf8', stdio: 'pipe' }),
      status: 0,
    };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { text: stdout + stderr, status };
  }
}

describe('npm run pack', () => {
  it('check names the place of what is wrong', () => {
    const spoilt = goodPack();
    spoilt.claims.push({ id: 'no proof', text: 'Nobody says so here' });
    const { text, status } = pack('check', file('spoilt.json', spoilt));
    expect(text).toContain('pack “spoilt.json”: claim 3 (“no proof”), “id” is “no proof”, not 1 to 128 letters');
    expect(status).toBe(1);
  });

  it('check proves on pages which claim meets too much', () => {
    const pages = mkdtempSync(join(tmpdir(), 'on-record-pages-'));
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(pages, name), 'News of the day.\n\nThe old bridge was closed for 12 days.\n');
    const { text, status } = pack('check', file('good.json', goodPack()), '--pages', pages);
    expect(text).toContain(
      'claim “bridge-closed” (“The old bridge was closed for 12 days.”) meets 2 sentences on 2 of 2 pages, as in a.txt',
    );
    expect(status).toBe(0);
  });

  it('build makes a pack of a table, and diff tells what another version changes', () => {
    const table = file('claims.csv', 'claim,label,publisher,url\nThe old bridge was closed,False,Desk,https://desk.example/1\n');
    const more = file('more.csv', `${readFileSync(table, 'utf8')}The new bridge is open to all,True,Desk,https://desk.example/2\n`);
    const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
    expect(pack('build', table, '--out', one, '--id', 'bridges').text).toContain('1 claim written');
    pack('build', more, '--out', two, '--id', 'bridges');
    expect(pack('diff', one, two).text).toMatch(/^1 new, 0 removed, 0 changed\n\+ c-\w+ {2}The new bridge is open to all/);
    const turned = file('turned.csv', readFileSync(table, 'utf8').replace(',False,', ',True,'));
    expect(pack('diff', table, turned).text).toContain('    Desk https://desk.example/1: “False” → “True”');
    expect(pack('stats', two).text).toContain('categories: false 1, supported 1');
  });

  it('build packs what is called .gz, tells what a format has no place for, and makes no pack that could not be read', () => {
    const own = { ...goodPack(), claims: [{ id: 'sourced', text: 'The old bridge was closed.', sources: [{ publisher: 'Council' }] }] };
    const feed = join(folder, 'feed.json.gz');
    expect(pack('build', file('own.json', own), '--out', feed, '--format', 'data-feed').text).toContain('0 claims written');
    expect(readFileSync(feed).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    const csv = join(folder, 'own.csv');
    pack('build', file('own.json', own), '--out', csv, '--format', 'csv');
    expect(pack('check', csv).text).toContain('1 claim, 0 errors, 0 warnings');
    expect(pack('build', csv, '--out', join(folder, 'x.json'), '--id', 'b@d').text).toContain('“id” is “b@d”, not 1 to 128 letters');
  });

  it('check fails where records are refused, with their places, and not for what is there twice', () => {
    const row = 'The old bridge was closed,False,Desk,https://desk.example/1\n';
    expect(pack('check', file('twice.csv', `claim,label,publisher,url\n${row}${row}`)).status).toBe(0);
    const { text, status } = pack('check', file('short.csv', `claim,label,publisher,url\n${row}Bridge,False,Desk,\n`));
    expect(text).toContain('Refused, the claim is too short to be matched: 1\n  row 3');
    expect(text).toContain('1 claim, 1 error, 0 warnings');
    expect(status).toBe(1);
  });

  it.each([
    [['check', 'nothing.json'], 'nothing.json cannot be read'],
    [['bake', 'x'], '“bake” is none of check, build, diff, stats'],
    [['check'], 'no file given'],
    [['build', 'data/packs/nato-ukraine-2022.json', '--out', '/nowhere/x.json'], '/nowhere/x.json cannot be written'],
    [['check', 'x', '--colour'], '--colour'],
  ])('%j is told without a stack trace', (args, words) => {
    const { text, status } = pack(...args);
    expect(text).toContain(words);
    expect(text).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('a folder of pages that is none, or a file that is a folder, is told', async () => {
    const read = await readPackFile(file('good.json', goodPack()));
    await expect(provenOn('nowhere', read)).rejects.toThrow('nowhere cannot be read');
    await expect(provenOn('data/packs', read)).rejects.toThrow('data/packs holds no .html or .txt file');
    await expect(readPackFile('test/fixtures')).rejects.toThrow('test/fixtures cannot be read');
  });
}, 60_000);
