import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { level } from '#core/units.ts';
import { handmadeView } from './handmadeView.ts';
import { errorsSummary, evidenceSummary, mostEvidence, settlingSummary } from './summaries.ts';

const names = ['Ankle boot', 'Sneaker', 'Sandal'];
/** Levels two apart in λ: 4, 2, 0, −2. */
const sigmas = [-2, -1, 0, 1].map(Math.exp);
const levels = sigmas.map(level);

describe('the evidence chart in words', () => {
  it('says who leads whom, by how much, how sure, and where the evidence lies', () => {
    const view = handmadeView({
      gaps: [
        [14.2, 1.3],
        [0, 0],
        [-90, 4],
      ],
      reference: 1,
      sigmas,
      evidence: [[0.1, 3, 4, 0]],
    });
    expect(evidenceSummary(view, names, levels)).toBe(
      'Ankle boot leads Sneaker by 14.2 nats (95\u00a0% interval 12.9 to 15.5). Most evidence lies at log-SNR −1 to 1.',
    );
  });

  it('weighs levels by the width of their cells where cells differ', () => {
    const view = handmadeView({
      gaps: [
        [14.2, 1.3],
        [0, 0],
      ],
      reference: 1,
      sigmas,
      evidence: [[0.1, 3, 4, 0]],
    });
    const edges = [5, 3.5, -1, -1.5, -2.5];
    expect(evidenceSummary(view, names, levels, { edges })).toContain('Most evidence lies at log-SNR −1.0 to 3.5.');
  });

  it('says so when an interval holds zero', () => {
    const view = handmadeView({
      gaps: [
        [0.3, 0.7],
        [0, 0],
      ],
      reference: 1,
      sigmas,
      evidence: [[0.1, 0.1, 0, 0]],
    });
    expect(evidenceSummary(view, names, levels)).toContain(
      'Ankle boot and Sneaker cannot be told apart: their gap is 0.30 nats (95\u00a0% interval −0.40 to 1.00).',
    );
  });

  it('turns the sentence round when the reference leads', () => {
    const view = handmadeView({
      gaps: [
        [0, 0],
        [-14.2, 1.3],
      ],
      reference: 0,
      sigmas,
      evidence: [[], [0, -1, -2, 0]],
    });
    expect(evidenceSummary(view, names, levels)).toContain(
      'Sneaker trails Ankle boot by 14.2 nats (95\u00a0% interval 12.9 to 15.5).',
    );
  });

  it('does not invent an interval, and says how far the run has come', () => {
    const view = handmadeView({
      gaps: [
        [2.5, Number.POSITIVE_INFINITY],
        [0, 0],
      ],
      reference: 1,
      sigmas,
      evidence: [[1]],
    });
    expect(evidenceSummary(view, names, levels)).toBe(
      'Ankle boot is ahead of Sneaker by 2.5 nats so far, with too few draws for an interval. 1 of 4 levels measured.',
    );
  });

  it('has a sentence for a single class and for gaps that are not known', () => {
    expect(evidenceSummary(handmadeView({ gaps: [[0, 0]], reference: 0 }), names, [])).toBe(
      'Ankle boot is the only class.',
    );
    const unknown = handmadeView({
      gaps: [
        [Number.NaN, Number.NaN],
        [0, 0],
      ],
      reference: 1,
    });
    expect(evidenceSummary(unknown, names, [])).toBe('No class has been compared yet.');
  });
});

describe('where most evidence lies', () => {
  it('is the shortest stretch with half of the area on the prevailing side', () => {
    expect(mostEvidence([0, 1, 5, 6, 1, -20])).toEqual([5, 5]);
    expect(mostEvidence([0, 1, 5, 6, 1])).toEqual([2, 3]);
  });

  it('agrees with trying every stretch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 14 }), (ys) => {
        const side = Math.sign(ys.reduce((a, b) => a + b, 0)) || 1;
        const held = (from: number, to: number) =>
          ys.slice(from, to + 1).reduce((sum, y) => sum + Math.max(0, y * side), 0);
        const enough = ys.flatMap((_, from) =>
          ys.flatMap((_, to) => (to >= from && 2 * held(from, to) >= held(0, ys.length) ? [to - from] : [])),
        );
        const found = mostEvidence(ys);
        if (held(0, ys.length) === 0) {
          expect(found).toBeUndefined();
          return;
        }
        expect(found![1] - found![0]).toBe(Math.min(...enough));
        expect(2 * held(found![0], found![1])).toBeGreaterThanOrEqual(held(0, ys.length));
      }),
    );
  });
});

it('says how the errors run and how often the leader has the lowest', () => {
  const view = handmadeView({
    gaps: [
      [1, 0.1],
      [0, 0],
    ],
    reference: 1,
    sigmas,
    errors: [
      [0.001, 0.02, 0.3, 0.4],
      [0.0009, 0.03, 0.3, 0.5],
    ],
  });
  expect(errorsSummary(view, names)).toBe(
    'The error of Ankle boot goes from 0.00100 at the clean end to 0.400 at the noisy end. It is the lowest of all classes at 3 of 4 levels.',
  );
  expect(errorsSummary(handmadeView({ gaps: [[0, 0]], reference: 0 }), names)).toBe(
    'No errors have been measured yet.',
  );
});

describe('the settling chart in words', () => {
  const point = (nfe: number, low: number) => ({ nfe, gap: low + 1, low, high: low + 2 });
  const view = handmadeView({
    gaps: [
      [2, 1],
      [0, 0],
    ],
    reference: 1,
  });

  it('says since when the interval has excluded zero', () => {
    const settling = [{ class: 0, points: [point(2, 1), point(4, -1), point(6, 1), point(1000, 1)] }];
    expect(settlingSummary({ ...view, settling }, names)).toBe(
      'After 1,000 evaluations: Ankle boot leads Sneaker by 2.0 nats (95\u00a0% interval 1.0 to 3.0). The interval has excluded zero since evaluation 6.',
    );
  });

  it('does not say it when it does not now', () => {
    const settling = [{ class: 0, points: [point(2, 1), point(4, -1)] }];
    expect(settlingSummary({ ...view, settling }, names)).not.toContain('since');
  });

  it('says so when a run came without its measurements', () => {
    expect(settlingSummary(view, names)).toBe('How the gap settled is not known: this run came as a summary.');
  });
});
