/** Debian's packages, where this is Debian and we may install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Family } from './find.ts';

const packages: Record<Family, readonly string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
};

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** @returns whether the packages were installed */
export function installOnDebian(family: Family): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages[family].join(' and ')} …`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages[family]);
}
