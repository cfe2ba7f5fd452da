// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { forgetChoices, readChoices } from './choices.ts';

beforeEach(() => localStorage.clear());

it('counts the choices of this page by name and value, and none of another page', () => {
  expect(readChoices(localStorage)).toEqual({ choices: 0, bytes: 0 });
  localStorage.setItem('elbow-theme', 'dark');
  localStorage.setItem('elbow-language', 'de');
  localStorage.setItem('of-another-page', 'x');
  expect(readChoices(localStorage)).toEqual({ choices: 2, bytes: 15 + 16 });
});

it('forgets them all, and leaves those of another page', () => {
  for (const name of ['elbow-theme', 'of-another-page', 'elbow-language', 'elbow-tour'])
    localStorage.setItem(name, 'x');
  forgetChoices(localStorage);
  expect(readChoices(localStorage).choices).toBe(0);
  expect(localStorage.getItem('of-another-page')).toBe('x');
});
