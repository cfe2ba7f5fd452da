import { expect, it } from 'vitest';
import { chartTable } from './chartTable.ts';
import { handmadeAbout, handmadeSource } from './handmadeChart.ts';
import { toCsv } from './toCsv.ts';
import { toJson } from './toJson.ts';

/** Reads RFC 4180 behind lines that begin with `#`. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const body = text
    .split('\r\n')
    .filter((line) => !line.startsWith('#'))
    .join('\r\n');
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

it('has a row for every class at every level, best class first, with the numbers of the view', () => {
  const { columns, rows } = chartTable(handmadeSource('evidence'), (sigma) => 10 * sigma);
  expect(columns.join()).toBe('class,level,sigma,log_snr,n,mean,standard_error,weight,low,high');
  expect(rows.map((row) => row.slice(0, 3))).toEqual(
    ['Boot', 'Shoe, "left"', 'Bag_50%'].flatMap((name) => [0.5, 1, 2].map((sigma, l) => [name, l, sigma])),
  );
  expect(rows[1]?.slice(3, 8)).toEqual([expect.closeTo(0, 12), 5, 3, 0.1, 10]);
});

it('gives the errors as they are, with ±1.96 standard errors', () => {
  const { rows } = chartTable(handmadeSource('errors'));
  expect(rows[0]?.slice(5)).toEqual([0.1, 0.1, undefined, 0.1 - 1.96 * 0.1, 0.1 + 1.96 * 0.1]);
});

it('survives CSV and a reader of CSV, names with commas and quotes included', () => {
  const table = chartTable(handmadeSource('evidence'));
  const text = toCsv(table, ['What it shows', 'two\nlines']);
  expect(text.startsWith('# What it shows\r\n# two lines\r\nclass,level,')).toBe(true);
  const [header, ...rows] = parseCsv(text);
  expect(header).toEqual(table.columns);
  const typed = rows.map(([name, ...numbers]) => [name, ...numbers.map((n) => (n === '' ? undefined : Number(n)))]);
  expect(typed).toEqual(table.rows);
});

it('survives JSON with everything that says how the run was made', () => {
  const source = handmadeSource('errors');
  const table = chartTable(source);
  const read = JSON.parse(toJson(source, table, handmadeAbout));
  expect(read.run).toEqual(handmadeAbout);
  expect(read.chart).toBe('errors');
  expect(read.rows.map((row: Record<string, unknown>) => table.columns.map((name) => row[name] ?? undefined))).toEqual(
    table.rows,
  );
});
