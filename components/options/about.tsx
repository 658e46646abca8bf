import { Legend } from '../findings/legend.tsx';
import { useText } from '../text/context.tsx';
import type { OptionsProps } from './props.ts';
import { Section } from './section.tsx';

interface AboutProps extends Pick<OptionsProps, 'onEvent'> {
  readonly version: string;
}

export function About({ version, onEvent }: AboutProps) {
  const { t } = useText();
  return (
    <Section id="about" title={t('options_about')}>
      <p>{t('about_what')}</p>
      <p>{t('about_local')}</p>
      <p>{t('about_no_match')}</p>
      <Legend />
      <p>
        <button type="button" class="link" onClick={() => onEvent({ type: 'editorial' })}>
          {t('card_editorial')}
        </button>
      </p>
      <p class="byline">{t('about_version', version)}</p>
    </Section>
  );
}
