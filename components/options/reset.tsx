import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import type { OptionsProps } from './props.ts';
import { Section } from './section.tsx';

/** Asks once more, in place; the focus goes to the way back. */
export function Reset({ onEvent }: Pick<OptionsProps, 'onEvent'>) {
  const { t } = useText();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') cancel.current?.focus();
  }, [step]);
  const reset = (): void => {
    onEvent({ type: 'reset' });
    setStep('done');
  };
  return (
    <Section id="reset" title={t('options_reset')} intro={t('options_reset_intro')}>
      {step === 'asked' ? (
        <div class="confirm" role="group" aria-label={t('options_reset_sure')}>
          <p>{t('options_reset_sure')}</p>
          <button type="button" class="button button--main" onClick={reset}>
            {t('options_reset_yes')}
          </button>{' '}
          <button type="button" class="button" ref={cancel} onClick={() => setStep('idle')}>
            {t('options_reset_no')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setStep('asked')}>
          {t('options_reset')}
        </button>
      )}
      <p class="byline" role="status">
        {step === 'done' ? t('options_reset_done') : null}
      </p>
    </Section>
  );
}
