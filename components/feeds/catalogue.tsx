import { Disclosure } from '../parts/disclosure.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';
import { feedWords, type FeedWords } from '../text/data-names.ts';
import type { CatalogueEntry, FeedsData, FeedsProps } from './props.ts';

interface CatalogueProps extends Pick<FeedsProps, 'onEvent'> {
  readonly data: FeedsData;
}

/** Known feeds, with who is behind them. None is on without the reader's yes. */
export function Catalogue({ data, onEvent }: CatalogueProps) {
  const { t } = useText();
  const known = new Set([...data.packs.map(({ subscription }) => subscription?.address), ...data.builds.map(({ source }) => source)]);
  const rows = data.catalogue.filter(({ address }) => !known.has(address));
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t('catalogue_title')}>
      <ul class="option-list">
        {rows.map((feed) => (
          <Row key={feed.id} feed={feed} onEvent={onEvent} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Row({ feed, onEvent }: Pick<CatalogueProps, 'onEvent'> & { readonly feed: CatalogueEntry }) {
  const text = useText();
  const { t, number } = text;
  const words = (field: FeedWords): string => feedWords(text, feed, field);
  return (
    <li class="option">
      <div class="option-words">
        <span>{words('title')}</span>
        <span>{words('about')}</span>
        <span class="byline">
          {t('catalogue_facts', feed.publisher, number(feed.megabytes), words('languages'), words('licence'), words('cadence'))}{' '}
          <OutsideLink url={feed.homepage}>{t('catalogue_more')}</OutsideLink>
        </span>
      </div>
      <button
        type="button"
        class="button"
        aria-label={`${t('add_look')}: ${words('title')}`}
        onClick={() => onEvent({ type: 'prepare', address: feed.address })}
      >
        {t('add_look')}
      </button>
    </li>
  );
}
