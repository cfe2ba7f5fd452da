import { describe, expect, it } from 'vitest';
import { createProgress, durationText, progressLine } from './progress.ts';

/** What a terminal line shows after these writes. */
function screen(written: readonly string[]): string {
  const cells: string[] = [];
  let column = 0;
  for (const character of written.join('')) {
    if (character === '\r') column = 0;
    else cells[column++] = character;
  }
  return cells.join('').trimEnd();
}

describe('progress', () => {
  it('estimates the time left from the time spent', () => {
    expect(progressLine(12, 48, 'probes', 30)).toBe(
      `${'█'.repeat(6)}${'░'.repeat(18)} 12 of 48 probes, 1 min 30 s left`,
    );
    expect(progressLine(48, 48, 'probes', 30)).toBe(`${'█'.repeat(24)} 48 of 48 probes`);
    expect(progressLine(0, 48, 'probes', 0)).not.toContain('left');
  });

  it('writes durations in words', () => {
    expect([0, 59.4, 59.6, 3599, 3600, 7260].map(durationText)).toEqual([
      '0 s',
      '59 s',
      '1 min 0 s',
      '59 min 59 s',
      '1 h 0 min',
      '2 h 1 min',
    ]);
  });

  it('redraws one line at most ten times a second and takes it away', () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress(
      (text) => written.push(text),
      () => time,
    );
    for (let done = 1; done <= 100; done++, time += 10) progress.update(done, 100, 'pictures');
    progress.clear();
    const redraws = written.slice(0, -1);
    expect(redraws).toHaveLength(11);
    expect(redraws.map((text) => screen([text]))).toContain(progressLine(100, 100, 'pictures', 0.99));
    expect(screen(written)).toBe('');
  });
});
