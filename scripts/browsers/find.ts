/** Where browsers are found on Linux, macOS and Windows. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Family = 'chromium' | 'firefox';

/** Branded Chrome comes last: it may ignore --load-extension. */
const commands: Record<Family, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const applications: Record<Family, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const programs: Record<Family, readonly string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function places(family: Family): readonly string[] {
  const { PATH = '', ProgramFiles, LOCALAPPDATA, HOME = '' } = process.env;
  if (process.platform === 'darwin') return applications[family].flatMap((app) => [`/Applications/${app}`, `${HOME}/Applications/${app}`]);
  if (process.platform === 'win32') {
    const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((one) => one !== undefined);
    return programs[family].flatMap((program) => roots.map((root) => join(root, program)));
  }
  return commands[family].flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)));
}

/** @returns the path of a browser of the family: what CHROMIUM or FIREFOX names, else the first of the usual places; null where there is none */
export function findBrowser(family: Family): string | null {
  const named = process.env[family.toUpperCase()];
  if (named) return canRun(named) ? named : null;
  return places(family).find(canRun) ?? null;
}

/** How to get one, in a sentence for the terminal. */
export function howToGet(family: Family): string {
  const name = family === 'chromium' ? 'Chromium' : 'Firefox';
  const ways: Partial<Record<NodeJS.Platform, string>> = {
    linux: `as root: apt-get install ${family === 'chromium' ? 'chromium fonts-liberation' : 'firefox-esr'}, or your distribution's package`,
    darwin: `brew install --cask ${family}, or ${family === 'chromium' ? 'Microsoft Edge from https://www.microsoft.com/edge' : 'https://www.mozilla.org/firefox'}`,
    win32:
      family === 'chromium' ? 'Microsoft Edge comes with Windows; it was not found in its usual folder' : 'winget install Mozilla.Firefox',
  };
  return `${name} was not found. To get it: ${ways[process.platform] ?? 'install it'}. Or set ${family.toUpperCase()} to the path of its program.`;
}
