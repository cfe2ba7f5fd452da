import { expect, it } from 'vitest';
import { tempered } from './uncertaintyFigures.ts';

const right = { truth: 0, losses: [1, 2] };
const wrong = { truth: 1, losses: [1, 2] };

it('leaves losses as they are where no validation picture is wrong: there is no best temperature', () => {
  expect(tempered([right, wrong], [right, right], undefined).pictures).toEqual([right, wrong]);
  expect(tempered([right, right, right], undefined, undefined).pictures).toEqual([right, right, right]);
});

it('divides losses by the temperature of validation pictures, else that of the card', () => {
  // Two right of three at odds e^(1/T): T = 1 / ln 2.
  const { pictures } = tempered([right], [right, right, wrong], 5);
  expect(pictures[0]!.losses[1]! - pictures[0]!.losses[0]!).toBeCloseTo(Math.log(2), 6);
  expect(tempered([right], undefined, 5).pictures[0]!.losses).toEqual([0.2, 0.4]);
});

it('takes the temperature of the other half where there is neither', () => {
  const { pictures } = tempered([right, wrong, right, wrong, right, right], undefined, undefined);
  // The even pictures are all right: the odd ones keep their losses; of the odd ones two of three are wrong: no temperature helps.
  expect(pictures[1]).toEqual(wrong);
  expect(pictures[0]!.losses[1]! - pictures[0]!.losses[0]!).toBeLessThan(1e-6);
});
