import { expect, it } from 'vitest';
import { level } from '../units.ts';
import { append, emptyTable } from './errorTable.ts';
import { ruledOut } from './ruledOut.ts';

const ask = (draw: number, classes: readonly number[]) => ({ probes: [{ level: level(1), draw }], classes });
const ones = (count: number) => ({
  squared: new Float32Array(count).fill(1),
  absolute: new Float32Array(count).fill(1),
});

it('tells after how many evaluations each class was left out, and nothing of those asked to the end', () => {
  let table = emptyTable(4, 1);
  expect(ruledOut(table)).toEqual([undefined, undefined, undefined, undefined]);
  table = append(table, ask(0, [0, 1, 2]), ones(3));
  expect(ruledOut(table)).toEqual([undefined, undefined, undefined, 0]);
  table = append(table, ask(1, [0, 2]), ones(2));
  table = append(table, ask(2, [2]), ones(1));
  expect(ruledOut(table)).toEqual([5, 3, undefined, 0]);
});

it('leaves nobody out while every class is asked', () => {
  const table = append(append(emptyTable(2, 1), ask(0, [0, 1]), ones(2)), ask(1, [1, 0]), ones(2));
  expect(ruledOut(table)).toEqual([undefined, undefined]);
});
