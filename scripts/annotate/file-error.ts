/** A file that is there but cannot be used; the other files go on. */
export class FileError extends Error {
  override readonly name = 'FileError';
}
