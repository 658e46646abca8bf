import { useState } from 'preact/hooks';
import { Disclosure } from '../parts/disclosure.tsx';
import { Switch } from '../parts/switch.tsx';
import { useText } from '../text/context.tsx';
import { bytesText } from '../text/names.ts';
import { FactsList } from './facts.tsx';
import { Freshness } from './freshness.tsx';
import { Mix } from './mix.tsx';
import type { ExportFormat, FeedPack, FeedsProps } from './props.ts';
import type { MessageKey } from '../text/text.ts';
import { StoredReport } from './stored-report.tsx';
import { useFocusOnChange } from '../parts/use-focus-on-change.ts';
import { useId } from '../parts/use-id.ts';

interface PackItemProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly pack: FeedPack;
}

const formats: readonly (readonly [ExportFormat, MessageKey])[] = [
  ['pack', 'save_pack'],
  ['data-feed', 'save_data_feed'],
  ['csv', 'save_csv'],
];

/** One installed pack: what it is, how fresh, how large, and all that can be done with it. */
export function PackItem({ pack, onEvent, ask }: PackItemProps) {
  const { t, plural, date, locale } = useText();
  const id = useId();
  const { title, description, claims, updated, version, bytes, on } = pack;
  return (
    <li class="pack">
      <div class="option">
        <div class="option-words">
          <span id={id} dir="auto">
            {title}
          </span>
          <span class="byline" id={`${id}-note`}>
            {plural('claims', claims)} · {t('pack_version', version, date(updated))} · {bytesText(bytes, locale)}
          </span>
          <span class="byline">
            <Mix categories={pack.categories} />
          </span>
        </div>
        <Switch on={on} labelledBy={id} describedBy={`${id}-note`} onChange={(next) => onEvent({ type: 'pack', id: pack.id, on: next })} />
      </div>
      {pack.subscription ? <Freshness pack={pack} subscription={pack.subscription} onEvent={onEvent} /> : null}
      <Disclosure summary={t('pack_more')}>
        {description === '' ? null : <p dir="auto">{description}</p>}
        <FactsList facts={pack} />
        {pack.origin === 'own' || pack.origin === 'bundled' ? null : (
          <StoredReport id={pack.id} title={title} onEvent={onEvent} ask={ask} />
        )}
        <div class="buttons">
          {formats.map(([format, key]) => (
            <button
              type="button"
              class="button"
              key={format}
              aria-label={`${t(key)}: ${title}`}
              onClick={() => onEvent({ type: 'save', id: pack.id, format })}
            >
              {t(key)}
            </button>
          ))}
        </div>
        {pack.origin === 'address' || pack.origin === 'file' ? <Remove pack={pack} onEvent={onEvent} /> : null}
      </Disclosure>
    </li>
  );
}

/** Asks once more, in place. The focus goes to the way back, and with it. */
function Remove({ pack: { id, title }, onEvent }: Pick<PackItemProps, 'pack' | 'onEvent'>) {
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
      <button type="button" class="button button--main" onClick={() => onEvent({ type: 'remove', id })}>
        {t('pack_remove')}
      </button>{' '}
      <button type="button" class="button" ref={button} onClick={() => setAsked(false)}>
        {t('pack_keep')}
      </button>
    </div>
  );
}
