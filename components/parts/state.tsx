import type { ComponentChildren } from 'preact';
import { useText } from '../text/context.tsx';

interface StateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** What a view says where it has nothing to show. Said aloud when it comes. */
export function State({ title, children }: StateProps) {
  return (
    <div class="state" role="status">
      <p class="state-title">{title}</p>
      {children}
    </div>
  );
}

export function LoadingState({ title }: { readonly title?: string }) {
  const { t } = useText();
  return <State title={title ?? t('state_loading')} />;
}

interface ErrorStateProps {
  readonly title?: string;
  /** What is to be said, where it is known. */
  readonly help?: string | null;
  readonly onRetry: () => void;
}

export function ErrorState({ title, help, onRetry }: ErrorStateProps) {
  const { t } = useText();
  return (
    <State title={title ?? t('state_error')}>
      <p>{help ?? t('state_error_help')}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('state_retry')}
      </button>
    </State>
  );
}
