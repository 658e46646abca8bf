import { useState } from 'preact/hooks';
import { useText } from '../text/context.tsx';
import { Catalogue } from './catalogue.tsx';
import type { FeedsData, FeedsProps } from './props.ts';
import { useId } from '../parts/use-id.ts';

interface AddProps extends Pick<FeedsProps, 'onEvent'> {
  readonly data: FeedsData;
}

/** The ways in: an address, a file, something dropped, the catalogue. Each leads to a preview and no further. */
export function Add({ data, onEvent }: AddProps) {
  const { t } = useText();
  const id = useId();
  const [address, setAddress] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (address.trim() === '') return;
    onEvent({ type: 'prepare', address: address.trim() });
    setAddress('');
  };
  return (
    <div class="add-feed">
      <form onSubmit={submit}>
        <label for={id}>{t('add_address')}</label>
        <div class="add-site-field">
          <input
            id={id}
            class="field"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {t('add_look')}
          </button>
        </div>
      </form>
      <Files onEvent={onEvent} />
      <Catalogue data={data} onEvent={onEvent} />
    </div>
  );
}

/** A field for files that takes what is dropped on it too: files, and links. */
function Files({ onEvent }: Pick<AddProps, 'onEvent'>) {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    const link = event.dataTransfer?.getData('text/uri-list').split(/\r?\n/, 1)[0] ?? '';
    if (files.length > 0) onEvent({ type: 'open-files', files });
    else if (link !== '') onEvent({ type: 'prepare', address: link });
  };
  return (
    <div
      class={over ? 'drop drop--over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
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
    </div>
  );
}
