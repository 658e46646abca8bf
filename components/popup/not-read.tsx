import { State } from '../parts/state.tsx';
import { useText } from '../text/context.tsx';
import type { MessageKey } from '../text/text.ts';
import type { NotReadWhy, PopupProps, PopupState } from './props.ts';

const whyKey: Readonly<Record<NotReadWhy, MessageKey>> = {
  'not-html': 'not_read_not_html',
  empty: 'not_read_empty',
  editing: 'not_read_editing',
  private: 'not_read_private',
  'no-article': 'not_read_no_article',
  'site-off': 'not_read_site_off',
  restricted: 'not_read_restricted',
  'no-access': 'not_read_no_access',
  'nothing-to-read': 'not_read_nothing',
};

interface NotReadProps extends Pick<PopupProps, 'onEvent'> {
  readonly state: Extract<PopupState, { kind: 'not-read' }>;
}

export function NotRead({ state: { why, canRead }, onEvent }: NotReadProps) {
  const { t } = useText();
  return (
    <State title={t('popup_not_read')}>
      <p>{t(whyKey[why])}</p>
      {canRead ? (
        <button type="button" class="button" onClick={() => onEvent({ type: 'read' })}>
          {t('popup_read')}
        </button>
      ) : null}
    </State>
  );
}
