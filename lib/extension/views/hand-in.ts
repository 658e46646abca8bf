/** A file that the reader opens goes into the store in parts, where the background finds it: messages cannot carry it, and the worker may die over it. */
import { fromStream } from '../../packs/import/bytes.ts';
import { FeedError } from '../../packs/import/trouble.ts';
import { whileHandingIn } from '../handing-in.ts';
import { background } from '../messages/channels.ts';
import { addBuild, changeBuild } from '../store/builds.ts';
import { connection } from '../store/connection.ts';
import { putParts } from '../store/parts.ts';
import { removeSet } from '../store/sweep.ts';
import { packIdOf } from '../subscriptions/address.ts';
import { MOST_BYTES } from '../subscriptions/fetch-feed.ts';

const connect = connection();

/** @returns the build's number; it is `opening` while its parts come in, so that nobody begins with half a file */
async function putIn(file: File): Promise<number> {
  const database = await connect();
  const begun = new Date().toISOString();
  const source = file.name.slice(0, 200) || 'file';
  const { set } = await addBuild(database, {
    pack: packIdOf('file', source),
    origin: 'file',
    source,
    automatic: false,
    state: 'opening',
    begun,
  });
  try {
    const stream = file.stream() as unknown as Parameters<typeof fromStream>[0];
    const bytes = await putParts(database, set, fromStream(stream), () => Promise.resolve());
    await changeBuild(database, set, { state: 'reading', bytes });
  } catch (error) {
    await removeSet(database, set);
    throw error;
  }
  return set;
}

/** @throws FeedError where it is too large */
export async function handIn(file: File): Promise<void> {
  if (file.size > MOST_BYTES) throw new FeedError('too-large', MOST_BYTES / 1e6);
  const set = await whileHandingIn(() => putIn(file));
  await background().prepareFile({ set });
}
