/** `npm start`: the extension in a browser, on a machine with nothing but Node and npm. What it needs is installed before anything else is imported. */
import { install, run } from './setup/install.mjs';

install();
process.exitCode = run(process.execPath, ['--import', 'tsx', 'scripts/start/main.ts', ...process.argv.slice(2)]);
