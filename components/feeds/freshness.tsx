import { useText } from '../text/context.tsx';
import { momentText } from '../text/names.ts';
import { DifferenceNote } from './difference.tsx';
import type { FeedPack, FeedsProps, Subscription } from './props.ts';
import { troubleText } from './trouble-text.ts';
import { useId } from '../parts/use-id.ts';

const EVERY = [
  [6, 'every_6'],
  [24, 'every_24'],
  [168, 'every_168'],
  [720, 'every_720'],
] as const;

interface FreshnessProps extends Pick<FeedsProps, 'onEvent'> {
  readonly pack: FeedPack;
  readonly subscription: Subscription;
}

/** When it was last brought up to date, what that changed, what went wrong, when it is tried next. */
export function Freshness({ pack: { id, title, updating }, subscription, onEvent }: FreshnessProps) {
  const text = useText();
  const { t, locale } = text;
  const select = useId();
  const { address, lastSuccess, nextTry, error, changed, everyHours } = subscription;
  return (
    <div class="freshness">
      <p class="byline address" dir="ltr">
        {address}
      </p>
      <p class="byline" role="status">
        {updating ? t('fresh_updating') : t('fresh_since', momentText(lastSuccess, locale), momentText(nextTry, locale))}
      </p>
      {error === null || updating ? null : <p class="notice">{t('fresh_failed', troubleText(error, text))}</p>}
      {changed ? <DifferenceNote difference={changed} /> : null}
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-label={`${t('fresh_update')}: ${title}`}
          disabled={updating}
          onClick={() => onEvent({ type: 'update', id })}
        >
          {t('fresh_update')}
        </button>
        <span class="labelled">
          <label for={select}>{t('fresh_every')}</label>
          <select
            id={select}
            class="field"
            value={String(everyHours)}
            onChange={(event) => onEvent({ type: 'every', id, hours: Number(event.currentTarget.value) })}
          >
            {EVERY.map(([hours, key]) => (
              <option key={hours} value={String(hours)}>
                {t(key)}
              </option>
            ))}
          </select>
        </span>
      </div>
    </div>
  );
}
