import { describe, expect, it } from 'vitest';
import { handmadeView } from './handmadeView.ts';
import { type PairSide, pairFits, pairSentence, sideLabel } from './pairWords.ts';

// Half widths of 1 and 1 make one of √2.
const names = ['Boot', 'Shoe', 'Bag'];
const side = (gaps: readonly (readonly [number, number])[], change: Partial<PairSide> = {}): PairSide => ({
  view: handmadeView({ gaps: gaps as [number, number][], reference: 1 }),
  names,
  picture: 'boot.png',
  model: 'Clothes',
  decider: { id: 'fixed' },
  ...change,
});
const clear = side([
  [14, 1],
  [0, 0],
  [-9, 1],
]);

describe('two runs in words', () => {
  it('says both verdicts, that they agree, and how much the gap differs, with its interval', () => {
    const wider = side([
      [24, 1],
      [0, 0],
      [-9, 1],
    ]);
    const said = pairSentence(clear, wider);
    expect(said).toMatch(/^Run A: Boot leads Shoe by 14\.0 nats .* Run B: Boot leads Shoe by 24\.0 nats/);
    expect(said).toContain('Both have Boot in the lead.');
    expect(said).toMatch(
      /The gap of Boot over Shoe is different in B, by 10\.0 nats \(95.% interval 8\.6 to 11\.4\)\.$/,
    );
  });

  it('does not call a difference one that noise explains', () => {
    const nearly = side([
      [14.5, 1],
      [0, 0],
      [-9, 1],
    ]);
    expect(pairSentence(clear, nearly)).toMatch(/is the same in both as far as can be told: it differs by 0\.5 nats/);
  });

  it('says that they disagree, and compares no gaps of other classes', () => {
    const other = side(
      [
        [3, 1],
        [0, 0],
      ],
      { names: ['Cat', 'Dog'] },
    );
    const said = pairSentence(clear, other);
    expect(said).toContain('They disagree: A has Boot in the lead, B Cat.');
    expect(said).not.toContain('The gap of');
    expect(pairFits(clear, other)).toEqual({ units: true, classes: false });
  });

  it('names what may differ: picture, model, reading, and the decider when it is not a fixed budget', () => {
    expect(sideLabel(clear)).toMatch(/^boot\.png, Clothes, /);
    const raced = { ...clear, decider: { id: 'race', preset: 'asymptotic', risk: 0.05 } } as const;
    expect(sideLabel(raced).length).toBeGreaterThan(sideLabel(clear).length);
  });
});
