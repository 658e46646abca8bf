import { useText } from '../text/context.tsx';
import type { MessageKey } from '../text/text.ts';
import type { ExportFormat, FeedsProps } from './props.ts';

interface SavePackProps extends Pick<FeedsProps, 'onEvent'> {
  readonly id: string;
  readonly title: string;
}

const formats: readonly (readonly [ExportFormat, MessageKey])[] = [
  ['pack', 'save_pack'],
  ['data-feed', 'save_data_feed'],
  ['csv', 'save_csv'],
];

/** A pack as a file, in each of the formats that others read. */
export function SavePack({ id, title, onEvent }: SavePackProps) {
  const { t } = useText();
  return (
    <div class="buttons">
      {formats.map(([format, key]) => (
        <button
          type="button"
          class="button"
          key={format}
          aria-label={`${t(key)}: ${title}`}
          onClick={() => onEvent({ type: 'save', id, format })}
        >
          {t(key)}
        </button>
      ))}
    </div>
  );
}
