/** What a task prints: one flat object of figures, `n` among them, with confidence intervals and the baselines of the same run. */

export type Figures = Readonly<Record<string, number | null>>;
export type Interval = readonly [low: number, high: number];

export interface Gain {
  /** Own figure minus the baseline's, on the same resamples. */
  readonly value: number;
  readonly ci: Interval;
}

export interface EvalResult {
  readonly figures: Figures;
  readonly ci: Readonly<Record<string, Interval>>;
  readonly baselines?: Readonly<Record<string, Figures>>;
  /** Gain over plain BM25, by paired bootstrap. */
  readonly gain?: Readonly<Record<string, Gain>>;
  /** Remarks for a person; left out of the JSON. */
  readonly notes?: readonly string[];
}

const places = 4;

export function rounded(value: number): number {
  return Number(value.toFixed(places));
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : String(rounded(value));
}

function table(result: EvalResult): string {
  const { figures, ci, baselines = {}, gain = {} } = result;
  const names = Object.keys(figures);
  const rows = [
    ['', ...names],
    ['on record', ...names.map((name) => cell(figures[name]))],
  ];
  rows.push(['95 %', ...names.map((name) => (ci[name] ? ci[name].map(cell).join('–') : ''))]);
  for (const [peer, own] of Object.entries(baselines)) rows.push([peer, ...names.map((name) => cell(own[name]))]);
  if (Object.keys(gain).length > 0) {
    rows.push(['over bm25', ...names.map((name) => (gain[name] ? cell(gain[name].value) : ''))]);
    rows.push(['95 %', ...names.map((name) => (gain[name] ? gain[name].ci.map(cell).join('…') : ''))]);
  }
  const widths = ['', ...names].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function printResult(result: EvalResult, json: boolean): void {
  if (json) {
    const { figures, notes: _notes, ...rest } = result;
    console.log(JSON.stringify({ ...figures, ...rest }));
    return;
  }
  console.log([table(result), ...(result.notes ?? [])].join('\n'));
}
