import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import { CardNotice } from './notice.tsx';
import type { CardProps } from './props.ts';
import { ShownFindings } from './shown-findings.tsx';
import { useId } from '../parts/use-id.ts';

/**
 * What is on record about a passage: a dialog that is not modal, in a shadow root on a page that is not ours. Escape closes it from
 * within; the content side listens outside of it, places it, and gives the focus back.
 */
export function Card(props: CardProps) {
  const { state, takeFocus, onEvent } = props;
  const text = useText();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [takeFocus, state.kind]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onEvent({ type: 'close' });
  };
  return (
    <section
      ref={box}
      class="card"
      role="dialog"
      tabIndex={-1}
      lang={text.locale}
      dir={text.direction}
      aria-labelledby={titleId}
      aria-busy={state.kind === 'loading'}
      onKeyDown={closeOnEscape}
    >
      {state.kind === 'ready' ? (
        <ShownFindings {...props} findings={state.findings} first={state.focused ?? 0} titleId={titleId} />
      ) : (
        <CardNotice state={state} titleId={titleId} onEvent={onEvent} />
      )}
      <button type="button" class="card-close focusable" aria-label={text.t('card_close')} onClick={() => onEvent({ type: 'close' })}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
      </button>
    </section>
  );
}
