import { useState } from 'preact/hooks';
import { useId } from '../parts/use-id.ts';
import { useText } from '../text/context.tsx';
import { Catalogue } from './catalogue.tsx';
import { Files } from './files.tsx';
import type { FeedsData, FeedsProps } from './props.ts';
import { failureText } from './trouble-text.ts';

interface AddProps extends Pick<FeedsProps, 'onEvent' | 'ask'> {
  readonly data: FeedsData;
}

/** The ways in: an address, a file, something dropped, the catalogue. Each leads to a preview and no further. */
export function Add({ data, onEvent, ask }: AddProps) {
  return (
    <div class="add-feed">
      <Address ask={ask} />
      <Files onEvent={onEvent} />
      <Catalogue data={data} onEvent={onEvent} />
    </div>
  );
}

/** What is refused stays in the field, with the reason under it. */
function Address({ ask }: Pick<AddProps, 'ask'>) {
  const text = useText();
  const { t } = text;
  const id = useId();
  const [address, setAddress] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const written = address.trim();
    setFailure(null);
    if (written !== '')
      ask.prepare(written).then(
        () => setAddress(''),
        (error: unknown) => setFailure(failureText(error, text)),
      );
  };
  return (
    <form noValidate onSubmit={submit}>
      <label for={id}>{t('add_address')}</label>
      <div class="add-site-field">
        <input
          id={id}
          class="field"
          type="text"
          inputmode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          aria-invalid={failure !== null}
          aria-describedby={`${id}-wrong`}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('add_look')}
        </button>
      </div>
      <p class="wrong" id={`${id}-wrong`} role="alert">
        {failure}
      </p>
    </form>
  );
}
