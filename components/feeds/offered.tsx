import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import type { FeedsProps } from './props.ts';

interface OfferedProps extends Pick<FeedsProps, 'onEvent'> {
  readonly address: string;
}

/** A web page has offered a feed: nothing is fetched before the reader says so. */
export function Offered({ address, onEvent }: OfferedProps) {
  const { t } = useText();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const look = (): void => {
    onEvent({ type: 'answered' });
    onEvent({ type: 'prepare', address });
  };
  return (
    <div class="confirm" role="group" aria-label={t('offered_title')}>
      <p>{t('offered_title')}</p>
      <p class="address" dir="ltr">
        {address}
      </p>
      <p class="byline">{t('offered_note')}</p>
      <div class="buttons">
        <button type="button" class="button button--main" onClick={look}>
          {t('add_look')}
        </button>
        <button type="button" class="button" ref={no} onClick={() => onEvent({ type: 'answered' })}>
          {t('preview_no')}
        </button>
      </div>
    </div>
  );
}
