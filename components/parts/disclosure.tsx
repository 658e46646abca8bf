import type { ComponentChildren } from 'preact';

interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  /** What it opens is scrolled into view, where it begins at the lower edge of a box that scrolls. */
  readonly reveals?: boolean;
  readonly children: ComponentChildren;
}

export function Disclosure({ summary, open = false, reveals = false, children }: DisclosureProps) {
  const toggled = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }): void => {
    if (reveals && currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
  };
  return (
    <details class="disclosure" open={open} onToggle={toggled}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
