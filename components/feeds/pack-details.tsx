import { useState } from 'preact/hooks';
import { useFocusOnChange } from '../parts/use-focus-on-change.ts';
import { useText } from '../text/context.tsx';
import { FactsList } from './facts.tsx';
import type { FeedPack, FeedsProps } from './props.ts';
import { SavePack } from './save-pack.tsx';
import { Schedule } from './schedule.tsx';
import { StoredReport } from './stored-report.tsx';

interface PackDetailsProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly pack: FeedPack;
}

/** Everything that is known of a pack, its schedule, and the ways out. */
export function PackDetails({ pack, onEvent, ask }: PackDetailsProps) {
  const { id, title, description, origin, subscription } = pack;
  const isForeign = origin === 'address' || origin === 'file';
  return (
    <>
      {description === '' ? null : <p dir="auto">{description}</p>}
      <FactsList facts={pack} address={subscription?.address} />
      {subscription ? <Schedule id={id} title={title} subscription={subscription} onEvent={onEvent} /> : null}
      {isForeign ? <StoredReport id={id} title={title} onEvent={onEvent} ask={ask} /> : null}
      <SavePack id={id} title={title} onEvent={onEvent} />
      {isForeign ? <Remove pack={pack} onEvent={onEvent} /> : null}
    </>
  );
}

/** Asks once more, in place. The focus goes to the way back, and with it. */
function Remove({ pack: { id, title }, onEvent }: Pick<PackDetailsProps, 'pack' | 'onEvent'>) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const button = useFocusOnChange<HTMLButtonElement>(asked);
  if (!asked) {
    return (
      <button type="button" class="button" ref={button} aria-label={`${t('pack_remove')}: ${title}`} onClick={() => setAsked(true)}>
        {t('pack_remove')}
      </button>
    );
  }
  return (
    <div class="confirm" role="group" aria-label={t('pack_remove_sure', title)}>
      <p>{t('pack_remove_sure', title)}</p>
      <div class="buttons">
        <button type="button" class="button button--main" onClick={() => onEvent({ type: 'remove', id })}>
          {t('pack_remove')}
        </button>
        <button type="button" class="button" ref={button} onClick={() => setAsked(false)}>
          {t('pack_keep')}
        </button>
      </div>
    </div>
  );
}
