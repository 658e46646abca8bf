/** What content scripts may ask: about their own page, and to take away. Tab and frame are the sender's, as the browser tells them. */
import words from '../../../data/page-words.json' with { type: 'json' };
import { compare, firedRules, packsOn } from '../compare.ts';
import { nextTask, pacer } from '../corpus/pause.ts';
import { frameBegins, frameHas } from '../frames/tab.ts';
import type { Handlers } from '../messages/answer.ts';
import type { PageSender, Sender } from '../messages/sender.ts';
import type { Compared, CompareInput, Policy, ToBackground } from '../messages/to-background.ts';
import { putCard, putPainting, putReader } from '../place-scripts.ts';
import { rules } from '../rules.ts';
import type { Services } from '../services.ts';
import { changeSite, changeSwitch, readSettings, readSitesOff } from '../settings/chosen.ts';
import { siteOf } from '../site.ts';
import { countFirings } from '../store/firings.ts';
import { mute, mutedItems, unmute } from '../store/muted.ts';
import type { Muting } from '../store/records/muted.ts';
import { claimById } from '../store/packs.ts';
import { forgetUndo, rememberUndo, undoOf } from '../undo.ts';

type PageNames = 'hello' | 'compare' | 'counted' | 'needPainting' | 'needCard' | 'mute' | 'ruleOff' | 'siteOff' | 'undo';
export type PageHandlers = Pick<Handlers<ToBackground>, PageNames>;

/** The door lets content scripts alone through to these; whoever else gets here is a mistake in the declaration. */
function asPage(sender: Sender): PageSender {
  if (sender.kind !== 'page') throw new TypeError('Only a page may call this.');
  return sender;
}

/** Nobody waits for it: it goes on in the pauses, while the page is read, or the reader reads it. */
async function getReady({ corpus, report }: Services): Promise<void> {
  await nextTask();
  try {
    const [packs, settings] = await Promise.all([corpus.packs(), readSettings()]);
    for (const { matcher } of packsOn({ packs, settings })) await matcher.getReady(pacer(new AbortController().signal));
  } catch (error) {
    report(error);
  }
}

async function hello(services: Services, sender: PageSender): Promise<Policy> {
  await frameBegins(sender);
  const sitesOff = await readSitesOff();
  const sites = [siteOf(sender.tabUrl), siteOf(sender.url)];
  const siteOff = sites.some((site) => site !== null && sitesOff.includes(site));
  if (siteOff) return { words: null };
  void getReady(services);
  await putReader(sender);
  return { words };
}

async function compareFor(services: Services, input: CompareInput): Promise<Compared> {
  const database = await services.connect();
  const [packs, settings, muted] = await Promise.all([services.corpus.packs(), readSettings(), mutedItems(database)]);
  const { findings, packs: compared } = await compare(input, { packs, rules, settings, muted }, services.report);
  if (!input.again) void countFirings(database, firedRules(findings)).catch(services.report);
  void getReady(services);
  return {
    findings: findings.filter(({ effect }) => effect !== 'hidden'),
    packs: compared.length,
    claims: compared.reduce((sum, { stored }) => sum + stored.claims, 0),
    showListed: settings.showListed,
  };
}

async function muteFor({ connect, changed, now }: Services, input: Muting, sender: PageSender): Promise<void> {
  const database = await connect();
  const claim = await claimById(database, input.pack, input.claim);
  await mute(database, { ...input, label: claim?.text ?? input.claim, date: now().toISOString(), site: siteOf(sender.tabUrl) });
  await rememberUndo(input.id, { what: 'muted', id: input.id });
  changed();
}

async function undo({ connect, changed }: Services, token: string): Promise<void> {
  const { what, id } = await undoOf(token);
  if (what === 'rule') await changeSwitch({ list: 'rulesOff', id, on: true });
  else if (what === 'site') await changeSite(id, true);
  else {
    await unmute(await connect(), id);
    changed();
  }
  await forgetUndo(token);
}

async function siteOff(sender: PageSender, token: string): Promise<void> {
  const site = siteOf(sender.tabUrl) ?? siteOf(sender.url);
  if (site === null) throw new TypeError('This page has no site.');
  await rememberUndo(token, { what: 'site', id: site });
  await changeSite(site, false);
}

export function pageHandlers(services: Services): PageHandlers {
  return {
    hello: (_input, sender) => hello(services, asPage(sender)),
    compare: (input) => compareFor(services, input),
    counted: (counts, sender) => frameHas({ place: asPage(sender), ...counts }),
    needPainting: (_input, sender) => putPainting(asPage(sender)),
    needCard: (_input, sender) => putCard(asPage(sender)),
    mute: (input, sender) => muteFor(services, input, asPage(sender)),
    async ruleOff({ rule, token }) {
      await rememberUndo(token, { what: 'rule', id: rule });
      await changeSwitch({ list: 'rulesOff', id: rule, on: false });
    },
    siteOff: ({ token }, sender) => siteOff(asPage(sender), token),
    undo: ({ token }) => undo(services, token),
  };
}
