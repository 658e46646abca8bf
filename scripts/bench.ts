/** Measures speed. `npm run bench -- TASK …`; one task a folder under scripts/bench/. */
export type Run = (args: readonly string[]) => Promise<number>;

const tasks: Readonly<Record<string, () => Promise<Run>>> = {
  corpus: async () => (await import('./bench/corpus/run.ts')).run,
  pages: async () => (await import('./bench/pages/run.ts')).run,
  flood: async () => (await import('./bench/flood/run.ts')).run,
};

const [task = '', ...args] = process.argv.slice(2);
const load = tasks[task];
if (load) process.exitCode = await (await load())(args);
else {
  console.error(`usage: npm run bench -- ${Object.keys(tasks).join('|')} [options]`);
  process.exitCode = 2;
}
