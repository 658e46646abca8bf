import { Disclosure } from '../parts/disclosure.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import { useText } from '../text/context.tsx';
import type { FeedsData, FeedsProps } from './props.ts';

interface CatalogueProps extends Pick<FeedsProps, 'onEvent'> {
  readonly data: FeedsData;
}

/** Known feeds, with who is behind them. None is on without the reader's yes. */
export function Catalogue({ data, onEvent }: CatalogueProps) {
  const { t, number } = useText();
  const known = new Set([...data.packs.map(({ subscription }) => subscription?.address), ...data.builds.map(({ source }) => source)]);
  const rows = data.catalogue.filter(({ address }) => !known.has(address));
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t('catalogue_title')}>
      <ul class="option-list">
        {rows.map((feed) => (
          <li class="option" key={feed.id}>
            <div class="option-words">
              <span>{feed.title}</span>
              <span>{feed.about}</span>
              <span class="byline">
                {t('catalogue_facts', feed.publisher, number(feed.megabytes), feed.languages, feed.licence, feed.cadence)}{' '}
                <OutsideLink url={feed.homepage}>{t('catalogue_more')}</OutsideLink>
              </span>
            </div>
            <button
              type="button"
              class="button"
              aria-label={`${t('add_look')}: ${feed.title}`}
              onClick={() => onEvent({ type: 'prepare', address: feed.address })}
            >
              {t('add_look')}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
