/** `npm start` once everything is installed: builds, finds a browser, opens the page, says what to look at. */
import { openChromium } from '../browsers/chromium.ts';
import { installOnDebian } from '../browsers/debian.ts';
import { type Family, findBrowser, howToGet } from '../browsers/find.ts';
import { openFirefox } from '../browsers/firefox.ts';
import { build, root } from './build.ts';
import { inChromium, inFirefox, type Opened } from './headless.ts';
import { readOptions, type StartOptions } from './options.ts';
import { openTarget, type Target } from './target.ts';

const whatToLookAt = `
What to look at:
  · underlined passages: solid is a claim rated false, double contradicts or misquotes what is on record, dashed lacks context
  · rest the pointer on one for its card: who rated the claim, when, in which words, and why it matched
  · the On Record button in the toolbar lists what was found; Enter on a row opens its card
  · Options, behind the button, switch each rule; a change shows in the page at once
Close the browser to end.`;

function browserFor(family: Family): string {
  const found = findBrowser(family) ?? (installOnDebian(family) ? findBrowser(family) : null);
  if (!found) throw new Error(howToGet(family));
  return found;
}

async function withoutDisplay({ family }: StartOptions, opened: Opened, { url }: Target): Promise<void> {
  console.log(`Opening ${url} in ${family} without a display …`);
  const { text, screenshot } = family === 'chromium' ? await inChromium(opened, url) : await inFirefox(opened, url);
  console.log(`\nWhat the popup says of the page:`);
  for (const line of text.around) console.log(`  ${line}`);
  console.log('');
  for (const row of text.rows) console.log(`• ${row}`);
  console.log(`\nScreenshot: ${screenshot}`);
}

async function onScreen({ family }: StartOptions, { executablePath, extension }: Opened, { url }: Target): Promise<void> {
  const options = { executablePath, extension, headless: false };
  if (family === 'firefox') {
    const { browser, tab } = await openFirefox(options);
    await tab(url);
    console.log(whatToLookAt);
    await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    return;
  }
  const { context } = await openChromium(options);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.bringToFront();
  console.log(whatToLookAt);
  await new Promise<void>((resolve) => context.once('close', () => resolve()));
}

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const executablePath = browserFor(options.family);
  console.log('Building …');
  const opened = { executablePath, extension: build(options.family), output: `${root}.output` };
  const target = await openTarget(options.target);
  try {
    await (options.headless ? withoutDisplay : onScreen)(options, opened, target);
  } finally {
    target.served?.close();
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
