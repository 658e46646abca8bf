/** The wire form of a call and of its answer. All directions share one channel, so that each envelope names its addressee. */
import { type Reader, oneOf, optional, record, text } from '../door.ts';

export const ADDRESSEES = ['background', 'page', 'views'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export interface Envelope {
  readonly to: Addressee;
  readonly name: string;
  /** Of the page's document: made by its content script, since not every browser tells one. */
  readonly document?: string;
  readonly input: unknown;
}

const head = record({ to: oneOf(ADDRESSEES), name: text(40), document: optional(text(64)) });

/** @throws DoorError for anything that is not a call of ours */
export const envelope: Reader<Envelope> = (value, place) => ({ ...head(value, place), input: (value as { input?: unknown }).input });

export type Answer = { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: string };
