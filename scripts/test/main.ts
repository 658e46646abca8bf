/** `npm test` once everything is installed. Ends with a line "N passed, N failed". */
import { installOnDebian } from '../browsers/debian.ts';
import { type Family, findBrowser, howToGet } from '../browsers/find.ts';
import { check, type Counts, vitest } from './counts.ts';

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A missing browser fails in CI; elsewhere it is said loudly what was not tested. */
function has(family: Family): boolean {
  const found = findBrowser(family) ?? (installOnDebian(family) ? findBrowser(family) : null);
  if (found !== null) {
    process.env[family.toUpperCase()] = found;
    return true;
  }
  if (process.env['CI']) {
    console.error(`\n✗ ${howToGet(family)}`);
    counts.failed++;
  } else console.warn(`\nSKIPPED: tests in ${family}. ${howToGet(family)}`);
  return false;
}

function staticChecks(): void {
  check(counts, 'types of entrypoints and messages', ['wxt', 'prepare']);
  for (const folder of ['lib/matching', 'lib/packs', '.']) check(counts, `types: ${folder}`, ['tsc', '--noEmit', '-p', folder]);
  check(counts, 'lint', ['eslint', '.']);
  check(counts, 'format', ['prettier', '--check', '--log-level', 'warn', '.']);
  check(counts, 'nothing unused', ['knip']);
  check(counts, 'duplication', ['jscpd']);
}

function builds(): void {
  check(counts, 'build: chrome', ['wxt', 'build']);
  check(counts, 'build: firefox', ['wxt', 'build', '-b', 'firefox']);
  check(counts, 'what Firefox’s store asks of the build', ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3']);
}

staticChecks();
if (!process.env['ON_RECORD_DATA']) console.warn('\nSKIPPED: tests over real pages and articles, since ON_RECORD_DATA names no folder.');
vitest(counts, 'unit');
builds();
const [chromium, firefox] = [has('chromium'), has('firefox')];
if (chromium) vitest(counts, 'page');
if (chromium && firefox) vitest(counts, 'e2e');

const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : '';
console.log(`\n${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
