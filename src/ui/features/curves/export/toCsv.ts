import type { ChartTable } from './chartTable.ts';

/**
 * A table as CSV (RFC 4180: commas, quoted text, CRLF) below lines of facts that begin with `#`. Numbers have all their
 * digits; what is not known is empty.
 */
export function toCsv({ columns, rows }: ChartTable, facts: readonly string[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? quoted(cell) : String(cell ?? ''))));
  const lines = [
    ...facts.map((fact) => `# ${fact.replaceAll(/\s+/g, ' ')}`),
    columns.join(','),
    ...cells.map((row) => row.join(',')),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
