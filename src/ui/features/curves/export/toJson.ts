import type { AboutRun } from '#state/aboutRun.ts';
import type { ChartSource } from './chartSource.ts';
import type { ChartTable } from './chartTable.ts';

/** A chart as JSON: what it shows, how its run was made, and its numbers, a record a row; unknown numbers are null. */
export function toJson(
  { kind, title, summary, measure }: ChartSource,
  { columns, rows }: ChartTable,
  about: AboutRun,
): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
  return `${JSON.stringify({ chart: kind, title, summary, measure, run: about, rows: records }, undefined, 1)}\n`;
}
