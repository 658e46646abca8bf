import { type Codec, plain } from './codec.ts';
import { shown } from './place.ts';

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/;

/** A BCP 47 tag by its outline ("en", "pt-br", "zh-hant"), in lower case. */
export const language: Codec<string> = plain((value, at) => {
  const tag = typeof value === 'string' ? value.toLowerCase() : '';
  if (TAG.test(tag)) return tag;
  return typeof value === 'string' ? at.refuse('bad-language', [shown(value)]) : at.refuse('no-text');
});
