import fc from 'fast-check';
import { expect, it } from 'vitest';
import { level } from '../units.ts';
import { append, type ErrorTable, emptyTable, evaluationsIn, firstProbes, growsFrom } from './errorTable.ts';

const sigma = level(1);
const ask = (draws: readonly number[], classes: readonly number[]) => ({
  probes: draws.map((draw) => ({ level: sigma, draw })),
  classes,
});
const answer = (...errors: number[]) => ({
  squared: Float32Array.from(errors),
  absolute: Float32Array.from(errors, (e) => e / 2),
});

it('puts every answer under its class and NaN under classes that were not asked', () => {
  const table = append(emptyTable(3, 4), ask([0, 1], [2, 0]), answer(1, 2, 3, 4));
  expect([...table.squared]).toEqual([2, Number.NaN, 1, 4, Number.NaN, 3]);
  expect([...table.absolute]).toEqual([1, Number.NaN, 0.5, 2, Number.NaN, 1.5]);
  expect(table.probes.map(({ draw }) => draw)).toEqual([0, 1]);
});

it('refuses an answer of the wrong length and a class that does not exist', () => {
  expect(() => append(emptyTable(2, 4), ask([0], [0, 1]), answer(1))).toThrow('expected 2 errors, got 1');
  expect(() => append(emptyTable(2, 4), ask([0], [2]), answer(1))).toThrow('out of range 0..1');
});

it('keeps every older table as it was, also when two runs grow from the same one', () => {
  const one = append(emptyTable(2, 4), ask([0], [0, 1]), answer(1, 2));
  const two = append(one, ask([1], [0, 1]), answer(3, 4));
  const other = append(one, ask([2], [0, 1]), answer(5, 6));
  const three = append(two, ask([3], [0, 1]), answer(7, 8));
  expect([...one.squared]).toEqual([1, 2]);
  expect([...two.squared]).toEqual([1, 2, 3, 4]);
  expect([...other.squared]).toEqual([1, 2, 5, 6]);
  expect([...three.squared]).toEqual([1, 2, 3, 4, 7, 8]);
});

it('holds all errors of all answers in order, however tables branch', () => {
  const steps = fc.array(fc.record({ from: fc.nat(), errors: fc.array(fc.float({ noNaN: true }), { maxLength: 5 }) }));
  fc.assert(
    fc.property(steps, (branches) => {
      const grown: { table: ErrorTable; expected: readonly number[] }[] = [{ table: emptyTable(1, 4), expected: [] }];
      for (const { from, errors } of branches) {
        const { table, expected } = grown[from % grown.length]!;
        const probes = errors.map((_, draw) => draw);
        grown.push({ table: append(table, ask(probes, [0]), answer(...errors)), expected: [...expected, ...errors] });
      }
      for (const { table, expected } of grown) {
        expect([...table.squared]).toEqual(expected);
        expect(table.probes).toHaveLength(expected.length);
      }
    }),
  );
});

it('tells a table that grew from another from one that branched off, and never claims what is not so', () => {
  const step = fc.record({ from: fc.nat(), errors: fc.array(fc.nat(3), { maxLength: 3 }), cut: fc.option(fc.nat(4)) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (branches) => {
      const grown: ErrorTable[] = [emptyTable(1, 4)];
      for (const { from, errors, cut } of branches) {
        const table = grown[from % grown.length]!;
        const part = cut === null ? table : firstProbes(table, Math.min(cut, table.probes.length));
        if (part !== table) grown.push(part);
        grown.push(append(part, ask(errors, [0]), answer(...errors)));
      }
      for (const older of grown) {
        for (const table of grown.filter((each) => growsFrom(older, each))) {
          expect([...table.squared.subarray(0, older.squared.length)]).toEqual([...older.squared]);
          expect(table.probes.slice(0, older.probes.length)).toEqual(older.probes);
        }
      }
    }),
  );
  const one = append(emptyTable(1, 4), ask([0], [0]), answer(1));
  const two = append(one, ask([1], [0]), answer(2));
  const branch = append(one, ask([2], [0]), answer(3));
  expect([growsFrom(one, two), growsFrom(two, one), growsFrom(two, branch)]).toEqual([true, false, false]);
  expect(growsFrom(one, firstProbes(two, 1)) && growsFrom(firstProbes(two, 1), two)).toBe(true);
});

it('counts the evaluations of a table, however it came to be', () => {
  const one = append(emptyTable(3, 4), ask([0, 1], [2, 0]), answer(1, 2, 3, 4));
  const two = append(one, ask([2], [0, 1, 2]), answer(1, 2, 3));
  expect([emptyTable(3, 4), one, two, firstProbes(two, 1), { ...two }].map(evaluationsIn)).toEqual([0, 4, 7, 2, 7]);
});

it('copies each error a bounded number of times while a run grows', () => {
  const buffers = new Set<ArrayBufferLike>();
  let table = emptyTable(2, 4);
  for (let j = 0; j < 1000; j++) {
    table = append(table, ask([j], [0, 1]), answer(j, j));
    buffers.add(table.squared.buffer);
  }
  expect(buffers.size).toBeLessThanOrEqual(11);
});
