/** What `npm test` counts: each test of vitest, and each other check as one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../start/build.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function run(args: readonly string[]): number {
  return spawnSync('npx', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

export function check(counts: Counts, name: string, args: readonly string[]): void {
  console.log(`\n— ${name}`);
  if (run(args) === 0) counts.passed++;
  else {
    counts.failed++;
    console.error(`✗ ${name}`);
  }
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Each test of a vitest project counts; a project that could not run at all, or ran no test, counts as one failure. */
export function vitest(counts: Counts, project: string): void {
  console.log(`\n— tests: ${project}`);
  const file = join(mkdtempSync(join(tmpdir(), 'on-record-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run(['vitest', 'run', '--project', project, ...reporters]);
  if (!existsSync(file)) {
    counts.failed++;
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  counts.passed += numPassedTests;
  counts.skipped += numPendingTests;
  counts.failed += numFailedTests === 0 && (status !== 0 || numPassedTests === 0) ? 1 : numFailedTests;
}
