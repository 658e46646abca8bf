/** Brings spelling variants of one word together: British and American, old and new names, hyphenless compounds. */
import { corrected } from './misspellings.ts';

const exact = new Map<string, string>(
  Object.entries({
    kiev: 'kyiv',
    kyiw: 'kyiv',
    kharkov: 'kharkiv',
    odessa: 'odesa',
    donbass: 'donbas',
    lvov: 'lviv',
    chernobyl: 'chornobyl',
    dnieper: 'dnipro',
    nikolaev: 'mykolaiv',
    prypiat: 'pripyat',
    pripet: 'pripyat',
    prypyat: 'pripyat',
    zelenskyy: 'zelensky',
    zelenskiy: 'zelensky',
    zelenskij: 'zelensky',
    selenskyj: 'zelensky',
    zelinsky: 'zelensky',
    lavrow: 'lavrov',
    belorussia: 'belarus',
    defense: 'defence',
    offense: 'offence',
    license: 'licence',
    program: 'programme',
    programs: 'programmes',
    airplane: 'aeroplane',
    gray: 'grey',
    ok: 'okay',
    covid19: 'covid',
    'covid-19': 'covid',
    neonazi: 'nazi',
    neonazis: 'nazis',
    cyber: 'cyber',
    organization: 'organisation',
    judgment: 'judgement',
    aluminum: 'aluminium',
    skeptic: 'sceptic',
    skeptical: 'sceptical',
    plow: 'plough',
    tire: 'tyre',
    percent: 'percent',
    pct: 'percent',
    per_cent: 'percent',
    govt: 'government',
    dept: 'department',
    intl: 'international',
    natl: 'national',
    pls: 'please',
    ppl: 'people',
    russkies: 'russians',
    ruskies: 'russians',
    ukies: 'ukrainians',
  }),
);

/** Letters without which there is nothing to do, pattern, replacement. */
const endings: readonly (readonly [string, RegExp, string])[] = [
  ['iz', /([a-z]{3,})iz(e|es|ed|ing|er|ers|ation|ations|able)$/, '$1is$2'],
  ['yz', /([a-z]{3,})yz(e|es|ed|ing|er)$/, '$1ys$2'],
  [
    'or',
    /^(col|hon|lab|neighb|fav|flav|harb|behavi|rum|hum|vap|od|arm|end[e]?av|sav|val|vig|par?l|col|demean|ard|clam|ranc|tum)or(s|ed|ing|ite|ites|able|ful|less|hood|al)?$/,
    '$1our$2',
  ],
  ['er', /^(cent|theat|met|lit|fib|spect|meag|somb|calib)er(s)?$/, '$1re$2'],
  ['l', /^(travel|cancel|label|model|signal|level|fuel|channel|counsel|marvel|quarrel|duel|panel)(ed|ing|er|ers)$/, '$1l$2'],
];

/**
 * @param written lower case, without marks
 * @returns the spelling under which all its variants meet
 */
export function spell(written: string): string {
  const word = corrected(written);
  const known = exact.get(word);
  if (known !== undefined) return known;
  for (const [letters, pattern, replacement] of endings)
    if (word.includes(letters) && pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}
