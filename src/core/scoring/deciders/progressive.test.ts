import { describe, expect, it } from 'vitest';
import { playErrors, probesOf, range } from '../../oracle/playErrors.ts';
import { readings } from '../readings.ts';
import { progressive } from './progressive.ts';

const reading = readings['li-l2'];

describe('progressive selection', () => {
  it('keeps the published numbers of a thousand classes', () => {
    const settings = { keep: [400, 80, 40, 1], levels: [2, 5, 15, 50] };
    const { questions, outcome } = playErrors(
      progressive({ classes: range(1000), probes: probesOf(72), reading }, settings),
      1000,
      (_, c) => (c + 500) % 1000,
    );
    expect(questions.map(({ classes, probes }) => [classes.length, probes.length])).toEqual([
      [1000, 2],
      [400, 5],
      [80, 15],
      [40, 50],
    ]);
    expect(outcome.verdict).toBe(500);
  });
});
