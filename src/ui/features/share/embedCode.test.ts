// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readHash } from '#state/readHash.ts';
import { embedCode } from './embedCode.ts';

it('is one frame whose address opens the link without controls, whatever the title', () => {
  const page = document.createElement('div');
  page.innerHTML = embedCode('https://example.org/elbow/#1.abc.def', 'Elbow: “a" <b> & c');
  const [frame] = page.querySelectorAll('iframe');
  expect(page.children).toHaveLength(1);
  expect(frame?.getAttribute('title')).toBe('Elbow: “a" <b> & c');
  const address = new URL(frame?.getAttribute('src') ?? '');
  expect(address.pathname).toBe('/elbow/');
  expect(readHash(address.hash)).toMatchObject({ link: '1.abc.def', embed: true, model: undefined });
});
