/**
 * The browser's own `onMessage` with answers as promises, for content scripts: there webextension-polyfill, whose real job that is in the background and in
 * the extension's pages, would be two thirds of what is loaded into every frame of every page. Chromium's listeners answer by a callback
 * and say so by returning true; Firefox takes that, too.
 */
import type { Answer } from './envelope.ts';
import type { OnMessage } from './answer.ts';
import type { RawSender } from './sender.ts';

type Listener = Parameters<OnMessage['addListener']>[0];
type NativeListener = (message: unknown, sender: RawSender, answer: (answer: Answer) => void) => true | undefined;

export interface NativeOnMessage {
  addListener(listener: NativeListener): void;
  removeListener(listener: NativeListener): void;
}

export function withPromises(native: NativeOnMessage): OnMessage {
  const wrapped = new Map<Listener, NativeListener>();
  return {
    addListener(listener) {
      const wrapper: NativeListener = (message, sender, answer) => {
        const answered = listener(message, sender);
        if (!answered) return undefined;
        void answered.then(answer);
        return true;
      };
      wrapped.set(listener, wrapper);
      native.addListener(wrapper);
    },
    removeListener(listener) {
      const wrapper = wrapped.get(listener);
      if (wrapper) native.removeListener(wrapper);
      wrapped.delete(listener);
    },
  };
}
