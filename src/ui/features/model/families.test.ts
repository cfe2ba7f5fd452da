import { expect, it } from 'vitest';
import { patternCard } from '#testdata/oracleWorld.ts';
import { families } from './families.ts';

const model = (id: string) => patternCard(id);
const variant = (id: string, variantOf: string) => ({ ...patternCard(id), variantOf });
const names = (catalogue: Parameters<typeof families>[0]) =>
  families(catalogue).map((family) => family.map(({ id }) => id));

it('puts variants after their model, in the order of the list', () => {
  const catalogue = [variant('a-late', 'a'), model('b'), model('a'), variant('a-small', 'a')];
  expect(names(catalogue)).toEqual([['b'], ['a', 'a-late', 'a-small']]);
});

it('loses no variant whose model is not in the list', () => {
  expect(names([variant('a-late', 'a'), model('b')])).toEqual([['a-late'], ['b']]);
});
