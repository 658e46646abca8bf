/** How a view of the extension hears that something has changed. */
import { browser } from 'wxt/browser';
import { answer } from '../messages/answer.ts';
import { own } from '../messages/own.ts';
import { toViews } from '../messages/to-views.ts';

export interface Heard {
  readonly pageChanged: (tab: number) => void;
  readonly overviewChanged: () => void;
  readonly feedsChanged?: () => void;
}

/** Several changes in a row are heard once, after so many ms. */
const TOGETHER_MS = 80;

function gathered(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, TOGETHER_MS);
  };
}

export function listen({ pageChanged, overviewChanged, feedsChanged }: Heard): void {
  const overview = gathered(overviewChanged);
  let tab = -1;
  const page = gathered(() => pageChanged(tab));
  const handlers = {
    pageChanged: (input: { readonly tab: number }): void => {
      tab = input.tab;
      page();
    },
    overviewChanged: () => overview(),
    feedsChanged: () => feedsChanged?.(),
  };
  answer('views', toViews, handlers, { own: own(), onMessage: browser.runtime.onMessage });
}
