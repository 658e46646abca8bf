import { unexpectedlyListedLine } from '../findings/listed-line.ts';
import { Statement } from '../findings/statement.tsx';
import { underlineOf } from '../findings/underline.ts';
import { useText } from '../text/context.tsx';
import { originKey } from '../text/keys.ts';
import type { ListedFinding, PopupProps } from './props.ts';

interface FindingRowProps extends Pick<PopupProps, 'onEvent'> {
  readonly row: ListedFinding;
}

/** A passage in its own words, underlined as on the page, what it does with which claim. A click goes there; Enter opens its card there, and the focus goes along. */
export function FindingRow({ row: { finding, passage }, onEvent }: FindingRowProps) {
  const text = useText();
  const { t } = text;
  const listed = unexpectedlyListedLine(text, finding);
  const also = finding.under !== undefined;
  // A click that a key has made has no place on the screen: its `detail` is 0.
  const reveal = (event: MouseEvent): void => onEvent({ type: 'reveal', finding, focus: event.detail === 0 });
  return (
    <li class={also ? 'row row--also' : 'row'}>
      <button type="button" class="row-button focusable" onClick={reveal}>
        {also ? (
          <span class="row-origin">{t('popup_also')}</span>
        ) : (
          <>
            {finding.origin === 'body' ? null : <span class="row-origin">{t(originKey[finding.origin])}</span>}
            <span class="row-passage quote" dir="auto">
              <span class={`underlined underlined--${underlineOf(finding)}`}>{passage}</span>
            </span>
          </>
        )}
        <span class="row-statement">
          <Statement finding={finding} claim={null} />
        </span>
        <span class="row-claim quote" dir="auto">
          {finding.claimText}
        </span>
        {listed === null ? null : <span class="row-origin">{listed}</span>}
      </button>
    </li>
  );
}
