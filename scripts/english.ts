/** The interface's own English, for the command line. */
import { createText } from '../components/text/text.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

const english: Readonly<Record<string, { readonly message: string }>> = messages;

export const text = createText((key, values) =>
  (english[key]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? ''),
);
