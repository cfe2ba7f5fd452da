import { expect, it } from 'vitest';
import { studentTQuantile } from '#core/math/studentT.ts';
import { studentFactor } from './studentFactor.ts';

it('agrees with the quantile of Student’s t to a millionth', () => {
  for (let x = 0; x <= 1; x += 1 / 1000) {
    const degreesOfFreedom = 1 / x;
    expect(Math.abs(studentFactor(degreesOfFreedom) / studentTQuantile(0.975, degreesOfFreedom) - 1)).toBeLessThan(
      1e-6,
    );
  }
});
