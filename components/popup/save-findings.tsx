import { useText } from '../text/context.tsx';
import type { PopupProps } from './props.ts';

/** The way of the findings out of the browser. */
export function SaveFindings({ onEvent }: Pick<PopupProps, 'onEvent'>) {
  const { t } = useText();
  return (
    <p class="popup-save">
      {t('popup_save')}{' '}
      <button
        type="button"
        class="link"
        aria-label={`${t('popup_save')} Markdown`}
        onClick={() => onEvent({ type: 'save', as: 'markdown' })}
      >
        Markdown
      </button>
      {' · '}
      <button
        type="button"
        class="link"
        aria-label={`${t('popup_save')} Web Annotations`}
        onClick={() => onEvent({ type: 'save', as: 'annotations' })}
      >
        Web Annotations
      </button>
    </p>
  );
}
