/** A script for pages, with all that it imports. */
import { build } from 'vite';

/** @returns source text that defines `globalThis[name]` with the entry's exports */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'chrome105', lib: { entry, name, formats: ['iife'], fileName: name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} did not build`);
  return chunk.code;
}
