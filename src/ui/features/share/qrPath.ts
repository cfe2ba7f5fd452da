/** The dark modules of a code as one path of unit squares, a rectangle for every run in a row. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  const parts = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x},${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return parts.join('');
}
