import { Switch } from '../parts/switch.tsx';
import type { OptionsEvent, OptionsProps } from './props.ts';
import { useId } from '../parts/use-id.ts';

/** One thing that can be switched; `title` and `note` are searched too. */
export interface SwitchRowData {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly on: boolean;
  readonly event: (on: boolean) => OptionsEvent;
}

interface SwitchRowProps extends Pick<OptionsProps, 'onEvent'> {
  readonly row: SwitchRowData;
}

export function SwitchRow({ row: { title, note, on, event }, onEvent }: SwitchRowProps) {
  const id = useId();
  return (
    <li class="option">
      <div class="option-words">
        <span id={id}>{title}</span>
        {note === undefined ? null : (
          <span class="byline" id={`${id}-note`}>
            {note}
          </span>
        )}
      </div>
      <Switch
        on={on}
        labelledBy={id}
        describedBy={note === undefined ? undefined : `${id}-note`}
        onChange={(next) => onEvent(event(next))}
      />
    </li>
  );
}
