/** A saved page, read by the page reader under jsdom. */
import type { Document } from './documents.ts';

/** @throws FileError where the file cannot be read */
export function readHtml(_file: string, _date: string | null): Promise<Document> {
  return Promise.reject(new Error('not wired yet'));
}
