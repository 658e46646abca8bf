/** Finds a browser that loads an unpacked extension from the command line. Branded Chrome no longer does; Chromium, Edge and Firefox do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = {
  chromium: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser', 'vivaldi'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const places = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};
const packages = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr', 'fonts-liberation'] };

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** @param {'chromium' | 'firefox'} kind @returns the path of the program, or undefined */
export function findBrowser(kind) {
  const told = process.env[kind.toUpperCase()];
  if (told && existsSync(told)) return told;
  for (const name of names[kind]) {
    const found = onPath(name);
    if (found) return found;
  }
  return places[kind].find((path) => existsSync(path));
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Finds the browser; as root on Debian installs it first where it is missing. @returns its path, or undefined after saying how to get one */
export function browserOrAdvice(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if (isDebianRoot()) {
    console.log(`Installing ${packages[kind].join(' and ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages[kind]], { stdio: 'inherit', env });
    return findBrowser(kind);
  }
  const advice = {
    linux: `sudo apt install ${packages[kind][0]}   (or your distribution's package)`,
    darwin: kind === 'firefox' ? 'brew install --cask firefox' : 'brew install --cask chromium',
    win32: kind === 'firefox' ? 'winget install Mozilla.Firefox' : 'Microsoft Edge comes with Windows; or: winget install Hibbiki.Chromium',
  };
  console.error(`No ${kind === 'firefox' ? 'Firefox' : 'Chromium or Edge'} was found. Install one:`);
  console.error(`  ${advice[process.platform] ?? advice.linux}`);
  console.error(`or set ${kind.toUpperCase()} to the path of one that you have.`);
  return undefined;
}
