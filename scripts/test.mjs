/** `npm test`: everything, on a machine with nothing but Node and npm. Ends with a line "N passed, N failed". */
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root, run } from './setup/install.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };

/** A check counts as one. */
function check(name, command, args) {
  console.log(`\n— ${name}`);
  if (run(command, args) === 0) counts.passed++;
  else {
    counts.failed++;
    console.error(`✗ ${name}`);
  }
}

/** Each test of a vitest project counts; a project that could not run at all counts as one failure. */
function vitest(project) {
  console.log(`\n— tests: ${project}`);
  const report = join(mkdtempSync(join(tmpdir(), 'on-record-')), 'report.json');
  const status = run('npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) {
    counts.failed++;
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += numPassedTests;
  counts.failed += status !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  counts.skipped += numPendingTests;
}

function findChromium() {
  const known = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return known.find((path) => path && existsSync(path));
}

install();
for (const folder of ['lib/matching', 'lib/packs', '.']) check(`types: ${folder}`, 'npx', ['tsc', '--noEmit', '-p', folder]);
check('lint', 'npx', ['eslint', '.']);
check('format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
check('duplication', 'npx', ['jscpd']);
if (!process.env.ON_RECORD_DATA) console.warn('\nSKIPPED: tests over real pages and articles, since ON_RECORD_DATA names no folder.');
vitest('unit');
const chromium = findChromium();
if (chromium) {
  process.env.CHROMIUM = chromium;
  vitest('page');
  check('build: chrome', 'npx', ['wxt', 'build']);
  check('build: firefox', 'npx', ['wxt', 'build', '-b', 'firefox']);
  vitest('e2e');
} else if (process.env.CI) {
  console.error('\n✗ no Chromium was found');
  counts.failed++;
} else console.warn('\nSKIPPED: tests in a real browser, since no Chromium was found. Install one, or set CHROMIUM to its path.');

console.log(`\n${root}`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
