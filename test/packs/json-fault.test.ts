import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../lib/packs/json-fault.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { TextPlace } from '../../lib/packs/text-place.ts';
import { collect } from '../../lib/packs/import/collect.ts';
import { options, pieces, review } from './import/feeds.ts';

function fault(text: string): [line: number, column: number, found: string] {
  const place = new TextPlace();
  const found = faultOf(text, place);
  return [place.line, place.column, found];
}

describe('where a text stops being JSON', () => {
  it.each<[string, [number, number, string]]>([
    ['', [1, 1, '']],
    ['{"a": 1,\n "b": oops}', [2, 7, 'oops']],
    ['[1, 2,]', [1, 7, ']']],
    ['{"a" 1}', [1, 6, '1']],
    ['{a: 1}', [1, 2, 'a']],
    ["{'a': 1}", [1, 2, "'"]],
    ['[1] [2]', [1, 5, '[']],
    ['[01]', [1, 3, '1']],
    ['[True]', [1, 2, 'True']],
    ['["a\nb"]', [1, 4, 'U+000A']],
    ['["a\\x"]', [1, 4, '\\']],
    ['["a\\u12g4"]', [1, 4, '\\']],
    ['[1}', [1, 3, '}']],
    ['{"a": [1, {"b": "c"', [1, 20, '']],
    ['[\u00a01]', [1, 2, 'U+00A0']],
    ['["😀", 😀]', [1, 8, '😀']],
  ])('%j', (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it('is never before what could still become JSON: what stands before it can be completed', () => {
    let closings = [''];
    const brackets = new Set(closings);
    for (let depth = 1; depth < 6; depth++) {
      closings = closings.flatMap((end) => [`${end}]`, `${end}}`]);
      for (const end of closings) brackets.add(end);
    }
    const ends = ['', '"', '0', ':0', '"":0', '":0'].flatMap((middle) => [...brackets].map((end) => middle + end));
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const whole = '{"a":[{"b":"x\\n"},-1.5e3,null],"c":{}}';
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', 'x', '\\', '\n'), (at, put) => {
        const damaged = whole.slice(0, at) + put + whole.slice(at + 1);
        if (isJson(damaged)) return;
        const place = new TextPlace();
        faultOf(damaged, place);
        const lines = damaged.split('\n');
        const before = [...lines.slice(0, place.line - 1), lines[place.line - 1]?.slice(0, place.column - 1) ?? ''].join('\n');
        expect(ends.some((end) => isJson(before + end))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is found in a string of megabytes, and in brackets that nest as deep', () => {
    expect(fault(`["${'\\"a'.repeat(5e5)}`)).toEqual([1, 1_500_003, '']);
    expect(fault(`${'['.repeat(5e5)}}`)).toEqual([1, 500_001, '}']);
  });
});

describe('a reader is told the place', () => {
  const feed = (record: string): string => `{\n"name": "Größe",\n"dataFeedElement": [\n${JSON.stringify(review())},\n${record}\n]}`;

  it.each<[string, string, string]>([
    ['in a record', feed('{"claimReviewed":\n  nope}'), 'The feed is no JSON: “nope” is out of place in record 2 (line 6, column 3).'],
    ['between two records', feed('{}; {}'), 'The feed is no JSON: “;” is out of place in record 3 (line 5, column 3).'],
    ['before the records', '{\n  "name": Fact Desk}', 'The feed is no JSON: “Fact” is out of place in line 2, column 11.'],
    ['after its end', `${feed('{}')}\n x`, 'The feed is no JSON: “x” is out of place in line 7, column 2.'],
  ])('of a feed, %s, however it is cut', async (_what, text, message) => {
    for (const size of [1, 7, 1e6]) await expect(collect(pieces(text, size), options)).rejects.toThrow(message);
  });

  it.each([
    ['{\n"format": "on-record-pack",\n"id": x}', 'pack “p” is not JSON: “x” is out of place in line 3, column 7; the pack is refused'],
    ['{\n"format": "on-rec', 'pack “p” is no whole JSON: it ends in line 2, column 18; the pack is refused'],
  ])('of a pack: %j', (text, message) => {
    expect(parsePack(text, 'p').problems.map((problem) => problem.text)).toEqual([message]);
  });
});
