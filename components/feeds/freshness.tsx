import { useText } from '../text/context.tsx';
import { momentText } from '../text/names.ts';
import type { Text } from '../text/text.ts';
import { DifferenceNote } from './difference.tsx';
import type { FeedPack, FeedsProps, Subscription } from './props.ts';
import { troubleText } from './trouble-text.ts';

interface FreshnessProps extends Pick<FeedsProps, 'onEvent'> {
  readonly pack: FeedPack;
  readonly subscription: Subscription;
}

/** What is due within so many ms, or was due while the browser slept, comes at no minute that could be named. */
const SOON_MS = 5 * 60_000;

function freshText({ everyHours, lastSuccess, nextTry }: Subscription, { t, locale }: Text): string {
  const since = momentText(lastSuccess, locale);
  if (everyHours === 0) return t('fresh_by_hand', since);
  if (Date.parse(nextTry) < Date.now() + SOON_MS) return t('fresh_soon', since);
  return t('fresh_since', since, momentText(nextTry, locale));
}

/** When it was last brought up to date, what that changed, what went wrong, when it is tried next. */
export function Freshness({ pack: { id, title, updating }, subscription, onEvent }: FreshnessProps) {
  const text = useText();
  const { t } = text;
  const { error, changed } = subscription;
  return (
    <>
      <div class="freshness">
        <p class="byline" role="status">
          {updating ? t('fresh_updating') : freshText(subscription, text)}
        </p>
        <button
          type="button"
          class="button"
          aria-label={`${t('fresh_update')}: ${title}`}
          aria-disabled={updating}
          onClick={() => updating || onEvent({ type: 'update', id })}
        >
          {t('fresh_update')}
        </button>
      </div>
      {error === null || updating ? null : <p class="notice">{t('fresh_failed', troubleText(error, text))}</p>}
      {changed ? <DifferenceNote difference={changed} /> : null}
    </>
  );
}
