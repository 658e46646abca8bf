/** `npm test`: everything, on a machine with nothing but Node and npm. What it needs is installed before anything else is imported. */
import { install, run } from './setup/install.mjs';

install();
process.exitCode = run(process.execPath, ['--import', 'tsx', 'scripts/test/main.ts', ...process.argv.slice(2)]);
