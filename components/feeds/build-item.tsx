import { useText } from '../text/context.tsx';
import { bytesText } from '../text/names.ts';
import { Preview } from './preview.tsx';
import type { Build, FeedsProps } from './props.ts';
import { troubleText } from './trouble-text.ts';

interface BuildItemProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly build: Build;
}

export function headingOf({ set }: Pick<Build, 'set'>): string {
  return `build-${String(set)}`;
}

/** One pack on its way: how far it is, what went wrong, or the preview. */
export function BuildItem({ build, onEvent, ask }: BuildItemProps) {
  const { t } = useText();
  const id = headingOf(build);
  return (
    <li class="build" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} dir="auto">
        {build.head?.title ?? build.source}
      </h3>
      {build.head ? (
        <p class="byline address">
          <bdi>{build.source}</bdi>
        </p>
      ) : null}
      {build.state === 'ready' && build.head ? (
        <Preview build={build} head={build.head} onEvent={onEvent} ask={ask} />
      ) : (
        <>
          <Progress build={build} />
          <div class="buttons">
            {build.state === 'failed' && build.origin === 'address' ? (
              <button type="button" class="button" onClick={() => onEvent({ type: 'prepare', address: build.source })}>
                {t('build_again')}
              </button>
            ) : null}
            <button type="button" class="button" onClick={() => onEvent({ type: 'discard', set: build.set })}>
              {build.state === 'failed' || build.state === 'unchanged' ? t('build_close') : t('build_stop')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}

/** The figures change too often to be said aloud; what they lead to is said (`Said` in builds.tsx). */
function Progress({ build: { state, bytes, claims, share, error } }: Pick<BuildItemProps, 'build'>) {
  const text = useText();
  const { t, plural, locale } = text;
  if (state === 'failed') return <p role="alert">{t('build_failed', troubleText(error ?? '', text))}</p>;
  if (state === 'unchanged') return <p role="status">{t('build_unchanged')}</p>;
  const words = {
    opening: t('build_fetching', bytesText(bytes, locale)),
    fetching: t('build_fetching', bytesText(bytes, locale)),
    reading: t('build_reading', plural('claims', claims)),
    indexing: t('build_indexing', plural('claims', claims)),
    ready: '',
  };
  return (
    <>
      <p>{words[state]}</p>
      {typeof share === 'number' ? <progress aria-label={t('build_share')} value={share} /> : <progress aria-label={t('build_share')} />}
    </>
  );
}
