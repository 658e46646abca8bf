import type { WelcomeProps } from './props.ts';

export function Welcome(_props: WelcomeProps) {
  return <main />;
}
