import { useId } from '../parts/use-id.ts';
import { useText } from '../text/context.tsx';
import type { FeedsProps } from './props.ts';
import { useDrop } from './use-drop.ts';

/** A field for files, that takes what is dropped anywhere on the page too: files, and links. */
export function Files({ onEvent }: Pick<FeedsProps, 'onEvent'>) {
  const { t } = useText();
  const id = useId();
  const isOver = useDrop({
    files: (files) => onEvent({ type: 'open-files', files }),
    link: (address) => onEvent({ type: 'prepare', address }),
  });
  return (
    <div class="drop">
      <label for={id}>{t('add_file')}</label>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,.gz,.csv,.jsonld,.html,application/json,application/gzip,text/csv"
        onChange={(event) => {
          onEvent({ type: 'open-files', files: [...(event.currentTarget.files ?? [])] });
          event.currentTarget.value = '';
        }}
      />
      <p class="byline">{t('add_file_note')}</p>
      {isOver ? <p class="drop-here">{t('add_drop')}</p> : null}
    </div>
  );
}
