import { Disclosure } from '../parts/disclosure.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';
import { feedWords, type FeedWords } from '../text/data-names.ts';
import type { MessageKey } from '../text/text.ts';
import type { CatalogueEntry, FeedsData, FeedsProps } from './props.ts';

interface CatalogueProps extends Pick<FeedsProps, 'onEvent'> {
  readonly data: FeedsData;
}

/** Known feeds, with who is behind them. None is on without the reader's yes. In sight until the reader has subscribed to something. */
export function Catalogue({ data, onEvent }: CatalogueProps) {
  const { t } = useText();
  const taken = new Set(data.packs.map(({ subscription }) => subscription?.address));
  const coming = new Set(data.builds.map(({ source }) => source));
  const stateOf = ({ address }: CatalogueEntry): MessageKey | null =>
    taken.has(address) ? 'catalogue_known' : coming.has(address) ? 'catalogue_coming' : null;
  return (
    <Disclosure summary={t('catalogue_title')} open={data.packs.every(({ subscription }) => subscription === null)}>
      <ul class="option-list">
        {data.catalogue.map((feed) => (
          <Row key={feed.id} feed={feed} state={stateOf(feed)} onEvent={onEvent} />
        ))}
      </ul>
    </Disclosure>
  );
}

interface RowProps extends Pick<CatalogueProps, 'onEvent'> {
  readonly feed: CatalogueEntry;
  /** Null where it can be looked at. */
  readonly state: MessageKey | null;
}

function Row({ feed, state, onEvent }: RowProps) {
  const text = useText();
  const { t, number } = text;
  const words = (field: FeedWords): string => feedWords(text, feed, field);
  return (
    <li class="option">
      <div class="option-words">
        <span class="option-title">{words('title')}</span>
        <span>{words('about')}</span>
        <span class="byline">
          {t('catalogue_facts', feed.publisher, number(feed.megabytes), words('languages'), words('licence'), words('cadence'))}{' '}
          <OutsideLink url={feed.homepage}>{t('catalogue_more')}</OutsideLink>
        </span>
      </div>
      {state === null ? (
        <button
          type="button"
          class="button"
          aria-label={`${t('add_look')}: ${words('title')}`}
          onClick={() => onEvent({ type: 'prepare', address: feed.address })}
        >
          {t('add_look')}
        </button>
      ) : (
        <span class="byline">{t(state)}</span>
      )}
    </li>
  );
}
