/** The words as they are in this repository, for whoever reads pages without a background: the command line, benches and tests. The script in a page does without. */
import table from '../../../data/page-words.json' with { type: 'json' };
import { wordsOf } from './words.ts';

export const bundledWords = wordsOf(table);
