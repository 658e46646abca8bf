import type { ComponentChildren } from 'preact';
import { Legend } from '../findings/legend.tsx';
import { StrictnessChoice } from '../options/strictness.tsx';
import { useText } from '../text/context.tsx';
import type { WelcomeProps } from './props.ts';

/** The first page: what the extension does, what leaves the machine, and a page to try it on. */
export function Welcome({ strictness, access, claims, packs, onEvent }: WelcomeProps) {
  const { t, plural } = useText();
  return (
    <main class="welcome">
      <header>
        <p class="welcome-name">{t('extensionName')}</p>
        <h1>{t('welcome_title')}</h1>
        <p class="welcome-lead">{t('welcome_lead', plural('claims', claims), plural('packs', packs))}</p>
        <p>
          <button type="button" class="button button--main" onClick={() => onEvent({ type: 'demonstration' })}>
            {t('welcome_demonstration')}
          </button>
        </p>
      </header>
      <Chapter title={t('welcome_marks')}>
        <Legend />
        <p>{t('welcome_card')}</p>
        <p>{t('about_no_match')}</p>
      </Chapter>
      <Chapter title={t('welcome_more')}>
        <p>{t('welcome_more_what')}</p>
        <button type="button" class="button" onClick={() => onEvent({ type: 'feeds' })}>
          {t('welcome_feeds')}
        </button>
      </Chapter>
      <Chapter title={t('welcome_local')}>
        <p>{t('about_local')}</p>
      </Chapter>
      <Chapter title={t('welcome_access')}>
        <p>{t(access ? 'welcome_access_given' : 'welcome_access_missing')}</p>
        {access ? null : (
          <button type="button" class="button button--main" onClick={() => onEvent({ type: 'allow' })}>
            {t('welcome_allow')}
          </button>
        )}
      </Chapter>
      <Chapter title={t('options_strictness')}>
        <p>{t('options_strictness_intro')}</p>
        <StrictnessChoice value={strictness} onChange={(value) => onEvent({ type: 'strictness', strictness: value })} />
      </Chapter>
      <p>
        <button type="button" class="link" onClick={() => onEvent({ type: 'options' })}>
          {t('welcome_options')}
        </button>
      </p>
    </main>
  );
}

function Chapter({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
