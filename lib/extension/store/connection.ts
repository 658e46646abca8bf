import { type Database, openDatabase } from './database.ts';

/** One connection for the whole worker, opened when first needed and anew after it has ended or could not be had. */
export function connection(name?: string): () => Promise<Database> {
  let current: Promise<Database> | null = null;
  return () => {
    if (current) return current;
    const opening = openDatabase(() => {
      if (current === opening) current = null;
    }, name);
    current = opening;
    opening.catch(() => {
      if (current === opening) current = null;
    });
    return opening;
  };
}
