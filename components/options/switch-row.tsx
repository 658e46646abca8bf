import { Switch } from '../parts/switch.tsx';
import type { OptionsEvent, OptionsProps } from './props.ts';
import { useId } from '../parts/use-id.ts';

/** One thing that can be switched; `title` and `note` are searched too. */
export interface SwitchRowData {
  readonly key: string;
  readonly title: string;
  /** Under the title. */
  readonly note?: string;
  /** "12 claims", at the end of the row. */
  readonly count?: string;
  readonly on: boolean;
  readonly event: (on: boolean) => OptionsEvent;
}

interface SwitchRowProps extends Pick<OptionsProps, 'onEvent'> {
  readonly row: SwitchRowData;
}

export function SwitchRow({ row: { title, note, count, on, event }, onEvent }: SwitchRowProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <li class={count === undefined ? 'option' : 'option option--counted'}>
      <div class="option-words">
        <span id={id} dir="auto">
          {title}
        </span>
        {note === undefined ? null : (
          <span class="byline" id={noteId}>
            {note}
          </span>
        )}
      </div>
      {count === undefined ? null : (
        <span class="byline option-count" id={noteId}>
          {count}
        </span>
      )}
      <Switch
        on={on}
        labelledBy={id}
        describedBy={note === undefined && count === undefined ? undefined : noteId}
        onChange={(next) => onEvent(event(next))}
      />
    </li>
  );
}
