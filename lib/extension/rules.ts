import table from '../../data/rules.json' with { type: 'json' };
import type { Rule } from '../matching/types.ts';

// The table ships with the code and is held against the type by its own conformance test; JSON has no literal types.
export const rules = table.rules as unknown as readonly Rule[];
