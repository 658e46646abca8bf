/** "Yesterday", "on Thursday", "last week", "two months ago": words for a time that only the date of the page tells. */

/** Whole days, first and last, ISO. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

type Reader = readonly [pattern: RegExp, read: (hit: RegExpExecArray, today: number, text: string) => Days | null];

const day = 86_400_000;
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const counts: Readonly<Record<string, number>> = Object.fromEntries(
  'a one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, place) => [word, Math.max(1, place)]),
);
const count = `(an?|\\d{1,3}|${Object.keys(counts).join('|')})`;
const shifts: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 };
const future = /\b(?:will|shall|won['’]t|to (?:meet|hold|begin|start|gather|visit|speak|vote)|next|due|upcoming|plans?|scheduled|set)\b/i;

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function days(from: number, to = from): Days {
  return { from: iso(from), to: iso(to) };
}

function monthOf(time: number, by: number): Days {
  const date = new Date(time);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by + 1, 1);
  return days(first, next - day);
}

function yearOf(time: number, by: number): Days {
  const year = new Date(time).getUTCFullYear() + by;
  return { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
}

/** Monday to Sunday. */
function weekOf(time: number, by: number): Days {
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * day + by * 7 * day;
  return days(monday, monday + 6 * day);
}

/** The nearest such day: the last one, today included, or the coming one where the sentence speaks of what will be. */
function weekdayNear(name: string, which: string | undefined, today: number, text: string): Days {
  const back = (new Date(today).getUTCDay() - weekdays.indexOf(name.toLowerCase()) + 7) % 7;
  if (which === 'last' || which === 'past' || which === 'previous') return days(today - (back === 0 ? 7 : back) * day);
  if (which === 'next' || which === 'coming') return days(today + (7 - back) * day);
  return days(future.test(text) && back > 0 ? today + (7 - back) * day : today - back * day);
}

function moved(number: number, unit: string, today: number): Days {
  if (unit.startsWith('month')) return monthOf(today, number);
  if (unit.startsWith('year')) return yearOf(today, number);
  // "Three weeks ago" is no day; half a week to either side is meant.
  return unit.startsWith('week') ? days(today + (number * 7 - 3) * day, today + (number * 7 + 3) * day) : days(today + number * day);
}

function numberOf(word: string): number {
  return counts[word.toLowerCase()] ?? (/^an?$/i.test(word) ? 1 : Number(word));
}

const readers: readonly Reader[] = [
  [/\bthe day (before yesterday|after tomorrow)\b/gi, (hit, today) => days(today + (/^before/i.test(hit[1] ?? '') ? -2 : 2) * day)],
  [/\b(?:earlier |later )?(today|tonight|this (?:morning|afternoon|evening))\b/gi, (_, today) => days(today)],
  [/\b(yesterday|last night)\b/gi, (_, today) => days(today - day)],
  [/\btomorrow\b/gi, (_, today) => days(today + day)],
  [
    new RegExp(`\\b${count} (days?|weeks?|months?|years?) ago\\b`, 'gi'),
    (hit, today) => moved(-numberOf(hit[1] ?? ''), hit[2]?.toLowerCase() ?? '', today),
  ],
  [
    new RegExp(`\\b(?:in|within) ${count} (days?|weeks?|months?|years?)(?: from now|['’]s? time)\\b`, 'gi'),
    (hit, today) => moved(numberOf(hit[1] ?? ''), hit[2]?.toLowerCase() ?? '', today),
  ],
  [
    /\b(last|past|previous|this|current|next|coming) (week|month|year)\b/gi,
    (hit, today) => {
      const by = shifts[(hit[1] ?? '').toLowerCase()] ?? 0;
      const unit = (hit[2] ?? '').toLowerCase();
      return unit === 'week' ? weekOf(today, by) : unit === 'month' ? monthOf(today, by) : yearOf(today, by);
    },
  ],
  [
    new RegExp(`\\b(?:(last|past|this|next|coming|on|since|until|by|early|late) )(${weekdays.join('|')})\\b(?!,? (?:\\d|the \\d))`, 'gi'),
    (hit, today, text) => weekdayNear(hit[2] ?? '', hit[1]?.toLowerCase(), today, text),
  ],
  [
    new RegExp(`\\b(${weekdays.join('|')}) (?:morning|afternoon|evening|night)\\b`, 'gi'),
    (hit, today, text) => weekdayNear(hit[1] ?? '', undefined, today, text),
  ],
];

export interface RelativeDate extends Days {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a page's date tells that is only a month, or a year. */
const told: Readonly<Record<number, RegExp>> = { 4: /years?\b/i, 7: /(?:month|year)s?\b/i };

/** @param date ISO date of the page; with only its year or month no more than that is read @returns in no order, without overlap */
export function relativeDatesIn(text: string, date: string | null): RelativeDate[] {
  const today = date === null ? NaN : Date.parse(`${date.slice(0, 10).padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
  if (date === null || Number.isNaN(today)) return [];
  const isTold = told[date.length] ?? /./;
  const found: RelativeDate[] = [];
  for (const [pattern, read] of readers) {
    for (const hit of text.matchAll(pattern)) {
      const place = { start: hit.index, end: hit.index + hit[0].length };
      if (found.some((other) => place.start < other.end && other.start < place.end)) continue;
      const span = isTold.test(hit[0]) ? read(hit, today, text) : null;
      if (span) found.push({ ...span, ...place, text: hit[0] });
    }
  }
  return found;
}
