import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from './text.ts';

const TextContext = createContext<Text | null>(null);

/** Gives the words to all components within. */
export function TextProvider({ text, children }: { readonly text: Text; readonly children: ComponentChildren }) {
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>;
}

/** @throws Error outside a TextProvider */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('A component was rendered outside a TextProvider.');
  return text;
}
