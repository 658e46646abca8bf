/** Not measured yet. */
import { UsageError, type EvalOptions } from './support/options.ts';
import type { EvalResult } from './support/result.ts';

export function run(_options: EvalOptions): Promise<EvalResult> {
  return Promise.reject(new UsageError('bundled: not measured yet'));
}
