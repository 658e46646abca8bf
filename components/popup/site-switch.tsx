import { Switch } from '../parts/switch.tsx';
import { useText } from '../text/context.tsx';
import type { PopupProps } from './props.ts';
import { useId } from '../parts/use-id.ts';

interface SiteSwitchProps extends Pick<PopupProps, 'onEvent'> {
  readonly host: string;
  readonly on: boolean;
}

export function SiteSwitch({ host, on, onEvent }: SiteSwitchProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="setting">
      <span id={id}>{t('popup_site', host)}</span>
      <Switch on={on} labelledBy={id} onChange={(next) => onEvent({ type: 'site', on: next })} />
    </div>
  );
}
