import { useText } from '../text/context.tsx';
import { bytesText } from '../text/names.ts';
import { COLUMNS, PackRows } from './pack-rows.tsx';
import type { FeedPack, FeedsProps } from './props.ts';

interface PackTableProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly packs: readonly FeedPack[];
}

/** What is installed: claims, ratings, storage, freshness and a switch of each pack, and all of them together. */
export function PackTable({ packs, onEvent, ask }: PackTableProps) {
  const { t, locale } = useText();
  const sorted = [...packs].sort((left, right) => left.title.localeCompare(right.title, locale));
  return (
    <table class="packs">
      <caption class="hidden-label">{t('options_packs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pack_name')}</th>
          <th scope="col" class="amount">
            {t('facts_claims')}
          </th>
          <th scope="col">{t('facts_ratings')}</th>
          <th scope="col" class="amount">
            {t('facts_storage')}
          </th>
          <th scope="col">{t('pack_updated')}</th>
          <th scope="col" class="pack-switch">
            {t('pack_on')}
          </th>
        </tr>
      </thead>
      {sorted.map((pack) => (
        <PackRows key={pack.id} pack={pack} onEvent={onEvent} ask={ask} />
      ))}
      {packs.length > 1 ? <Together packs={packs} onEvent={onEvent} /> : null}
    </table>
  );
}

function Together({ packs, onEvent }: Pick<PackTableProps, 'packs' | 'onEvent'>) {
  const { t, number, locale } = useText();
  const sum = (of: (pack: FeedPack) => number): number => packs.reduce((all, pack) => all + of(pack), 0);
  const feeds = packs.filter(({ subscription }) => subscription !== null);
  return (
    <tfoot>
      <tr class="pack-facts">
        <th scope="row">{t('packs_all')}</th>
        <td class="amount" data-label={t('facts_claims')}>
          {number(sum(({ claims }) => claims))}
        </td>
        <td class="pack-none" />
        <td class="amount" data-label={t('facts_storage')}>
          {bytesText(
            sum(({ bytes }) => bytes),
            locale,
          )}
        </td>
        <td class="pack-all" colSpan={COLUMNS - 4}>
          {feeds.length > 1 ? (
            <button type="button" class="button" onClick={() => onEvent({ type: 'update-all', ids: feeds.map(({ id }) => id) })}>
              {t('fresh_update_all')}
            </button>
          ) : null}
        </td>
      </tr>
    </tfoot>
  );
}
