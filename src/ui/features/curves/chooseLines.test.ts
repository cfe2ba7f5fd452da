import { expect, it } from 'vitest';
import { chooseLines, MOST_LINES } from './chooseLines.ts';
import { handmadeView } from './handmadeView.ts';

const viewOf = (classes: number, reference: number) =>
  handmadeView({ gaps: Array.from({ length: classes }, (_, c) => [-c, 0.1] as const), reference });

it('draws every class while there are few', () => {
  const { drawn, rest } = chooseLines(viewOf(MOST_LINES, 1), [], undefined);
  expect(drawn).toHaveLength(MOST_LINES);
  expect(rest).toEqual([]);
});

it('draws leader, runner-up, reference, pins and the hovered class of many, and gathers the others', () => {
  const { drawn, rest } = chooseLines(viewOf(1000, 7), [500], 900);
  expect(drawn).toEqual([0, 1, 7, 500, 900]);
  expect(rest).toHaveLength(995);
});

it('draws only a class that is alone, and the reference', () => {
  expect(chooseLines(viewOf(1000, 7), [500], 900, 3)).toMatchObject({ drawn: [3, 7], rest: [], focus: 3 });
  expect(chooseLines(viewOf(4, 1), [], undefined, 1)).toMatchObject({ drawn: [0, 1], focus: 0 });
  expect(chooseLines(viewOf(4, 1), [], undefined, 77).drawn).toEqual([0, 1, 2, 3]);
});

it('shades the best class that is not the reference', () => {
  expect(chooseLines(viewOf(5, 1), [], undefined).focus).toBe(0);
  expect(chooseLines(viewOf(5, 0), [], undefined).focus).toBe(1);
  expect(chooseLines(viewOf(1, 0), [], undefined).focus).toBe(0);
});

it('does not let a pin change how far a close-up reaches', () => {
  expect([...chooseLines(viewOf(10, 1), [9], undefined).contenders]).toEqual([0, 1]);
});

it('ignores pins that are not classes of this model', () => {
  expect(chooseLines(viewOf(30, 1), [77], undefined).drawn).toEqual([0, 1]);
});
