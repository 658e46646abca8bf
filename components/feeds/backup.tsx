import { useState } from 'preact/hooks';
import { Section } from '../options/section.tsx';
import { useText } from '../text/context.tsx';
import { momentText } from '../text/names.ts';
import type { FeedsAsk, FeedsProps, RestorePreview } from './props.ts';
import { Changes } from './restore-changes.tsx';
import { failureText } from './trouble-text.ts';
import { useId } from '../parts/use-id.ts';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asked'; readonly file: File; readonly preview: RestorePreview }
  | { readonly kind: 'done'; readonly feeds: number }
  | { readonly kind: 'failed'; readonly key: 'backup_failed' | 'backup_halted'; readonly error: unknown };

/** Everything that is the reader's own in one file, and the way back, which shows first what it would change. */
export function Backup({ onEvent, ask }: Pick<FeedsProps, 'onEvent' | 'ask'>) {
  const text = useText();
  const { t, plural } = text;
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const open = (file: File | undefined): void => {
    if (file)
      ask.restorePreview(file).then(
        (preview) => setStep({ kind: 'asked', file, preview }),
        (error: unknown) => setStep({ kind: 'failed', key: 'backup_failed', error }),
      );
  };
  return (
    <Section id="backup" title={t('options_backup')} intro={t('options_backup_intro')}>
      <div class="buttons">
        <button type="button" class="button" onClick={() => onEvent({ type: 'save-backup' })}>
          {t('backup_save')}
        </button>
        <span class="labelled">
          <label for={id}>{t('backup_open')}</label>
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              open(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </span>
      </div>
      {step.kind === 'asked' ? <Asked file={step.file} preview={step.preview} ask={ask} onStep={setStep} /> : null}
      <p class="byline" role="status">
        {step.kind === 'done' ? t('backup_done') : null}{' '}
        {step.kind === 'done' && step.feeds > 0 ? (
          <a class="link" href="#packs">
            {plural('backup_to_packs', step.feeds)}
          </a>
        ) : null}
        {step.kind === 'failed' ? t(step.key, failureText(step.error, text)) : null}
      </p>
    </Section>
  );
}

interface AskedProps {
  readonly file: File;
  readonly preview: RestorePreview;
  readonly ask: FeedsAsk;
  readonly onStep: (step: Step) => void;
}

function Asked({ file, preview, ask, onStep }: AskedProps) {
  const { t, locale } = useText();
  const restore = (): void => {
    ask.restore(file).then(
      () => onStep({ kind: 'done', feeds: preview.subscriptions.count }),
      (error: unknown) => onStep({ kind: 'failed', key: 'backup_halted', error }),
    );
  };
  return (
    <div class="confirm" role="group" aria-label={t('backup_open')}>
      <p>{t('backup_preview', momentText(preview.made, locale))}</p>
      <Changes preview={preview} />
      <div class="buttons">
        <button type="button" class="button button--main" onClick={restore}>
          {t('backup_restore')}
        </button>
        <button type="button" class="button" onClick={() => onStep({ kind: 'idle' })}>
          {t('own_cancel')}
        </button>
      </div>
    </div>
  );
}
