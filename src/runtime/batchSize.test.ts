import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALL_SECONDS, LARGEST_BATCH, nextBatch } from './batchSize.ts';

const [shortest, longest] = CALL_SECONDS;
const seconds = fc.double({ min: 1e-6, max: 100, noNaN: true });
const probes = fc.integer({ min: 1, max: LARGEST_BATCH });

it('is always a power of two from 1 to the largest batch', () => {
  fc.assert(
    fc.property(probes, seconds, (n, taken) => {
      const next = nextBatch(n, taken);
      expect(Math.log2(next) % 1).toBe(0);
      expect(next).toBeGreaterThanOrEqual(1);
      expect(next).toBeLessThanOrEqual(LARGEST_BATCH);
    }),
  );
});

it('grows by at most a factor of two, and never after a long call', () => {
  fc.assert(
    fc.property(probes, seconds, (n, taken) => {
      expect(nextBatch(n, taken)).toBeLessThanOrEqual(2 * n);
      if (taken > longest) expect(nextBatch(n, taken)).toBeLessThanOrEqual(n);
    }),
  );
});

it('settles, for any engine whose calls cost a fixed part and a part per probe, in calls of 30 to 100 ms or at a limit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.02, noNaN: true }),
      fc.double({ min: 1e-5, max: 2, noNaN: true }),
      (fixed, perProbe) => {
        const cost = (n: number) => fixed + n * perProbe;
        let size = 1;
        for (let call = 0; call < 12; call++) size = nextBatch(size, cost(size));
        expect(nextBatch(size, cost(size))).toBe(size);
        expect(cost(size) >= shortest || size === LARGEST_BATCH).toBe(true);
        expect(cost(size) <= longest || size === 1).toBe(true);
      },
    ),
  );
});

it('comes back to one probe after a call that took far too long', () => {
  expect(nextBatch(16, 20)).toBe(1);
});
