interface SwitchProps {
  readonly on: boolean;
  /** Id of the element that says what is switched; or `label`, where there is no such text in sight. */
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly label?: string;
  readonly onChange: (on: boolean) => void;
}

/** A button and no checkbox, so that it shows what is, and not what was clicked, until the owner of the datum has changed it. */
export function Switch({ on, labelledBy, describedBy, label, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-label={label}
      onClick={() => onChange(!on)}
    />
  );
}
