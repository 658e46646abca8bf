import type { OptionsProps } from './props.ts';

export function Options(_props: OptionsProps) {
  return <main />;
}
