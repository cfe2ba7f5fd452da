import { expect, it } from 'vitest';
import { measured } from './measured.ts';
import { drawsSaved, fewer, widened } from './pairing.ts';
import { begin } from './plainWorld.ts';

it('tells how much narrower shared noise makes the gap', () => {
  for (const pixels of [2, 8, 32]) {
    const { world, picture } = widened(begin.a, begin.b, begin.x, pixels);
    const errors = [true, false].map(
      (paired) => measured(world, picture, { paired, plan: { ...fewer, draws: 150 } }).drawn.gaps[0]!.standardError,
    );
    expect((errors[1]! / errors[0]!) ** 2 / drawsSaved(world, picture)).toBeCloseTo(1, 0);
  }
});

it('adds pixels that favour no class', () => {
  const gaps = [2, 8, 32].map((pixels) => {
    const { world, picture } = widened(begin.a, begin.b, begin.x, pixels);
    return measured(world, picture).exact.gaps[0]!.mean;
  });
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 4);
});
