/** Brings node_modules in step with the lock file, with nothing but Node and npm. Plain JavaScript, since it runs before anything is installed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = `${root}node_modules/.on-record-lock`;

/** Runs a command with its output shown. @returns its exit status */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  return status ?? 1;
}

function must(command, args) {
  const status = run(command, args);
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} ended with status ${String(status)}.`);
    process.exit(status);
  }
}

/** Installs what is missing; does nothing while the lock file is the one that was installed. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`On Record needs Node 20.19 or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing what is missing …');
  must('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit']);
  must('npx', ['wxt', 'prepare']);
  writeFileSync(stamp, lock);
}
