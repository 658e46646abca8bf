import { useText } from '../text/context.tsx';
import { bytesText } from '../text/names.ts';
import type { FeedsData } from './props.ts';

/** A pack needs room for itself twice while it is brought up to date. */
const LEAST_FREE = 0.1;

/** What all of it takes on the reader's machine, and whether more would fit. */
export function StorageNote({ storage: { used, quota } }: Pick<FeedsData, 'storage'>) {
  const { t, locale } = useText();
  if (quota === 0) return null;
  const isTight = used > quota * (1 - LEAST_FREE);
  return (
    <p class={isTight ? 'notice' : 'byline'}>
      {t('packs_storage', bytesText(used, locale), bytesText(quota, locale))} {isTight ? t('packs_storage_tight') : null}
    </p>
  );
}
