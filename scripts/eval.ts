/** Measures the matcher. `npm run --silent eval -- --help` tells the tasks; one task a file under scripts/eval/. */
import { readOptions, usage, UsageError, type EvalOptions, type Task } from './eval/support/options.ts';
import { printResult, type EvalResult } from './eval/support/result.ts';

type Run = (options: EvalOptions) => Promise<EvalResult>;

const tasks: Readonly<Record<Task, () => Promise<Run>>> = {
  retrieval: async () => (await import('./eval/retrieval.ts')).run,
  detection: async () => (await import('./eval/detection.ts')).run,
  stance: async () => (await import('./eval/stance.ts')).run,
  bundled: async () => (await import('./eval/bundled.ts')).run,
  speed: async () => (await import('./eval/speed.ts')).run,
  transcripts: async () => (await import('./eval/transcripts.ts')).run,
  pages: async () => (await import('./eval/pages.ts')).run,
};

const [task = '--help', ...args] = process.argv.slice(2);
try {
  if (task === '--help') console.log(usage);
  else if (task === 'regions') process.exitCode = (await import('./eval/regions.ts')).runRegions(args);
  else {
    const options = readOptions(task, args);
    printResult(await (await tasks[options.task]())(options), options.json);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n(--help tells the tasks and options)`);
  process.exitCode = 2;
}
