import { Disclosure } from '../parts/disclosure.tsx';
import { Switch } from '../parts/switch.tsx';
import { useId } from '../parts/use-id.ts';
import { useText } from '../text/context.tsx';
import { bytesText, dayText } from '../text/names.ts';
import type { MessageKey } from '../text/text.ts';
import { Freshness } from './freshness.tsx';
import { Mix } from './mix.tsx';
import { PackDetails } from './pack-details.tsx';
import type { FeedPack, FeedsProps } from './props.ts';

interface PackRowsProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly pack: FeedPack;
}

const originKey: Readonly<Record<FeedPack['origin'], MessageKey>> = {
  bundled: 'pack_bundled',
  address: 'pack_address',
  file: 'pack_file',
  own: 'pack_own',
};

/** How lost claims come back. */
const backKey: Readonly<Record<FeedPack['origin'], MessageKey>> = {
  bundled: 'pack_lost_bundled',
  address: 'pack_lost_address',
  file: 'pack_lost_file',
  own: 'pack_lost_own',
};

/** The commonest stand in the table, all of them in the details. */
const RATINGS = 3;
/** As many as the head of the table has. */
export const COLUMNS = 6;

/** Where it comes from, and its version: that of most feeds is a date. */
function useByline({ origin, version, updated }: FeedPack): string {
  const { t, date } = useText();
  const told = version === updated ? date(updated) : t('pack_version', version, date(updated));
  return origin === 'own' ? t(originKey[origin]) : `${t(originKey[origin])} · ${told}`;
}

/** One installed pack, in two rows: what it is, how fresh and how large; and all that can be done with it. */
export function PackRows({ pack, onEvent, ask }: PackRowsProps) {
  const { t, number, date, locale } = useText();
  const id = useId();
  const { title, claims, updated, bytes, on, subscription, whole, updating } = pack;
  return (
    <tbody class="pack" aria-labelledby={id}>
      <tr class="pack-facts">
        <th scope="row">
          <span id={id} dir="auto">
            {title}
          </span>
          <span class="byline" id={`${id}-note`}>
            {useByline(pack)}
          </span>
        </th>
        <td class="amount" data-label={t('facts_claims')}>
          {number(claims)}
        </td>
        <td data-label={t('facts_ratings')}>
          <Mix categories={pack.categories} most={RATINGS} />
        </td>
        <td class="amount" data-label={t('facts_storage')}>
          {bytesText(bytes, locale)}
        </td>
        <td class="pack-day">{subscription ? dayText(subscription.lastSuccess, locale) : date(updated)}</td>
        <td class="pack-switch">
          <Switch
            on={on}
            labelledBy={id}
            describedBy={`${id}-note`}
            onChange={(next) => onEvent({ type: 'pack', id: pack.id, on: next })}
          />
        </td>
      </tr>
      <tr class="pack-more">
        <td colSpan={COLUMNS}>
          {whole || updating ? null : <p class="notice">{`${t('pack_lost')} ${t(backKey[pack.origin])}`}</p>}
          {subscription ? <Freshness pack={pack} subscription={subscription} onEvent={onEvent} /> : null}
          <Disclosure summary={t('pack_more')}>
            <PackDetails pack={pack} onEvent={onEvent} ask={ask} />
          </Disclosure>
        </td>
      </tr>
    </tbody>
  );
}
