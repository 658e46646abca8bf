import { useText } from '../text/context.tsx';
import type { MessageKey } from '../text/text.ts';
import type { CardDone, CardProps, CardState } from './props.ts';

const doneKey: Readonly<Record<CardDone, MessageKey>> = {
  'not-this': 'done_not_this',
  'mute-claim': 'done_mute_claim',
  'mute-rule': 'done_mute_rule',
  'site-off': 'done_site_off',
};

interface NoticeProps extends Pick<CardProps, 'onEvent'> {
  readonly state: Exclude<CardState, { kind: 'ready' }>;
  readonly titleId: string;
}

/** The card without a finding: on its way, failed, or done with and not yet closed. */
export function CardNotice({ state, titleId, onEvent }: NoticeProps) {
  const { t } = useText();
  if (state.kind === 'loading') {
    return (
      <h2 class="card-lead notice" id={titleId}>
        {t('card_loading')}
      </h2>
    );
  }
  const failed = state.kind === 'error';
  return (
    <div class="notice" role="status">
      <h2 class="card-lead" id={titleId}>
        {failed ? t('card_error') : t(doneKey[state.what])}
      </h2>
      {failed ? <p>{t('state_error_help')}</p> : null}
      <button type="button" class="button" onClick={() => onEvent({ type: failed ? 'retry' : 'undo' })}>
        {t(failed ? 'state_retry' : 'card_undo')}
      </button>
    </div>
  );
}
