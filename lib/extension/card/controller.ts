/** What a card shows and does: it fetches the claims of its findings, carries out what the reader chooses, and takes it back. */
import type { Finding } from '../../matching/types.ts';
import type { ClaimDetail } from '../messages/answers.ts';
import type { Callers } from '../messages/call.ts';
import type { ToBackground } from '../messages/to-background.ts';
import { randomToken } from '../token.ts';

export interface ShownFinding {
  readonly finding: Finding;
  /** The sentence it stands in. */
  readonly segment: string;
}

export type CardContent = Pick<ClaimDetail, 'claim' | 'packTitle' | 'articles'> & ShownFinding;

export type Done = 'not-this' | 'mute-claim' | 'mute-rule' | 'site-off';

export type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error' }
  | { readonly kind: 'ready'; readonly findings: readonly CardContent[]; readonly focused: number }
  | { readonly kind: 'done'; readonly what: Done };

export type CardAct =
  | { readonly type: 'close' }
  | { readonly type: 'retry' }
  | { readonly type: 'undo' }
  | { readonly type: 'site-off' }
  | { readonly type: 'not-this'; readonly finding: Finding }
  | { readonly type: 'mute-claim'; readonly finding: Finding }
  | { readonly type: 'mute-rule'; readonly rule: string }
  | { readonly type: 'editorial'; readonly pack: string };

export interface CardOptions {
  readonly background: Callers<ToBackground>;
  readonly findings: readonly ShownFinding[];
  /** Id of the finding that is shown first. */
  readonly focused: string;
  readonly show: (state: CardState) => void;
  readonly close: () => void;
}

export class CardController {
  readonly #options: CardOptions;
  /** Of the last act, for undoing it. */
  #token = '';

  constructor(options: CardOptions) {
    this.#options = options;
  }

  async load(): Promise<void> {
    const { background, findings, focused, show } = this.#options;
    show({ kind: 'loading' });
    try {
      const claims = findings.map(({ finding: { pack, claim } }) => ({ pack, claim }));
      const details = await background.details({ claims });
      const contents = findings.flatMap((shown) => {
        const detail = details.find(({ pack, claim }) => pack === shown.finding.pack && claim.id === shown.finding.claim);
        return detail ? [{ ...shown, claim: detail.claim, packTitle: detail.packTitle, articles: detail.articles }] : [];
      });
      if (contents.length === 0) return show({ kind: 'error' });
      show({
        kind: 'ready',
        findings: contents,
        focused: Math.max(
          0,
          contents.findIndex(({ finding }) => finding.id === focused),
        ),
      });
    } catch {
      show({ kind: 'error' });
    }
  }

  /** Carries out an act of the reader; one that fails shows as an error, from which the card can be loaded again. */
  readonly act = (act: CardAct): void => {
    this.#carryOut(act).catch(() => this.#options.show({ kind: 'error' }));
  };

  async #carryOut(act: CardAct): Promise<void> {
    const { background, close } = this.#options;
    switch (act.type) {
      case 'close':
        return close();
      case 'retry':
        return this.load();
      case 'editorial':
        return background.openEditorial({ pack: act.pack });
      case 'undo':
        await background.undo({ token: this.#token });
        return this.load();
      default:
        await this.#takeAway(act);
        return this.#options.show({ kind: 'done', what: act.type });
    }
  }

  async #takeAway(act: Extract<CardAct, { type: Done }>): Promise<void> {
    const { background, findings } = this.#options;
    const token = randomToken();
    this.#token = token;
    if (act.type === 'site-off') return background.siteOff({ token });
    if (act.type === 'mute-rule') return background.ruleOff({ rule: act.rule, token });
    const { pack, claim, id } = act.finding;
    const passage = findings.find(({ finding }) => finding.id === id)?.segment;
    if (act.type === 'mute-claim') return background.mute({ id: token, what: 'claim', pack, claim });
    return background.mute({ id: token, what: 'passage', pack, claim, ...(passage !== undefined && { passage }) });
  }
}
