import { useState } from 'preact/hooks';
import { useFocusOnChange } from '../parts/use-focus-on-change.ts';
import { useText } from '../text/context.tsx';
import type { OptionsProps } from './props.ts';
import { Section } from './section.tsx';

/** Asks once more, in place; the focus goes to the way back, and with it. */
export function Reset({ onEvent }: Pick<OptionsProps, 'onEvent'>) {
  const { t } = useText();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const button = useFocusOnChange<HTMLButtonElement>(step);
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
          <button type="button" class="button" ref={button} onClick={() => setStep('idle')}>
            {t('options_reset_no')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" ref={button} onClick={() => setStep('asked')}>
          {t('options_reset')}
        </button>
      )}
      <p class="byline" role="status">
        {step === 'done' ? t('options_reset_done') : null}
      </p>
    </Section>
  );
}
