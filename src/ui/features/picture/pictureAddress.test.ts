import { expect, it } from 'vitest';
import { pictureAddress } from './pictureAddress.ts';

it.each([
  ['https://example.org/a%20cat.png', 'https://example.org/a%20cat.png'],
  ['  https://example.org/cat.png\n', 'https://example.org/cat.png'],
  [
    'https://github.com/me/cats/blob/main/far/cat.png?raw=true',
    'https://raw.githubusercontent.com/me/cats/main/far/cat.png',
  ],
  ['https://github.com/me/cats/raw/main/cat.png', 'https://raw.githubusercontent.com/me/cats/main/cat.png'],
  ['http://localhost:8080/cat.png', 'http://localhost:8080/cat.png'],
])('%j is the picture %s', (typed, address) => {
  expect(pictureAddress(typed)?.href).toBe(address);
});

it.each([
  '',
  'cat.png',
  'http://example.org/cat.png',
  'javascript:alert(1)',
  'data:image/png;base64,AA',
  'https://me:secret@example.org/',
])('%j is not fetched', (typed) => {
  expect(pictureAddress(typed)).toBeUndefined();
});
