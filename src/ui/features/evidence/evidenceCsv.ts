import type { EvidenceMaps } from '#core/explain/evidenceMaps.ts';

/** One line a pixel: column, row, evidence, its standard error, and whether its sign is settled; captions as comments. */
export function evidenceCsv(maps: EvidenceMaps, width: number, unit: string, caption: readonly string[]): string {
  const lines = Array.from(maps.total, (total, i) =>
    [i % width, Math.floor(i / width), total, maps.standardError[i], maps.settled[i]].join(','),
  );
  const comments = caption.map((line) => `# ${line.replaceAll('\n', ' ')}`);
  return [...comments, `x,y,evidence_${unit},standard_error,settled`, ...lines, ''].join('\n');
}
