import { useId } from '../parts/use-id.ts';
import { useText } from '../text/context.tsx';
import type { FeedsProps, Subscription } from './props.ts';

const EVERY = [
  [6, 'every_6'],
  [24, 'every_24'],
  [168, 'every_168'],
  [720, 'every_720'],
  [0, 'every_0'],
] as const;

interface ScheduleProps extends Pick<FeedsProps, 'onEvent'> {
  readonly id: string;
  readonly title: string;
  readonly subscription: Subscription;
}

/** How often a feed is looked at for updates; and a look at one before it is taken. */
export function Schedule({ id, title, subscription: { everyHours, address }, onEvent }: ScheduleProps) {
  const { t } = useText();
  const select = useId();
  return (
    <div class="buttons">
      <p class="labelled">
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
      </p>
      <button
        type="button"
        class="button"
        aria-label={`${t('fresh_look')}: ${title}`}
        onClick={() => onEvent({ type: 'prepare', address })}
      >
        {t('fresh_look')}
      </button>
    </div>
  );
}
