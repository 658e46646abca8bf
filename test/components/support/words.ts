import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import { createText, type Text } from '../../../components/text/text.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Messages as `browser.i18n.getMessage` gives them. */
export function textOf(messages: Messages): Text {
  return createText((key, substitutions) => {
    const message = messages[key]?.message ?? '';
    return message.replace(/\$([1-9])/g, (_all, place: string) => substitutions[Number(place) - 1] ?? '');
  });
}

export const english = textOf(en);
export const german = textOf(de);
