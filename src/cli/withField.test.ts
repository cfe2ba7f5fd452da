import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withField } from './withField.ts';

it('leaves the other fields as they are written', () => {
  const text = '{\n  "sigma": 10.0,\n  "list": [\n    0.0,\n    {\n      "list": 1e0\n    }\n  ],\n  "last": "}"\n}\n';
  expect(withField(text, 'list', [1])).toBe('{\n  "sigma": 10.0,\n  "list": [\n    1\n  ],\n  "last": "}"\n}\n');
  expect(withField(text, 'more', { a: 1 })).toBe(
    text.replace('"last": "}"\n', '"last": "}",\n  "more": {\n    "a": 1\n  }\n'),
  );
});

it('says what an object with that field says, however the text is laid out', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const name = fc.string().filter((key) => key !== '__proto__');
  const object = fc.dictionary(name, value, { noNullPrototype: true });
  fc.assert(
    fc.property(object, name, value, fc.constantFrom(0, 1, 2, '\t'), (card, key, field, indent) => {
      const wanted = JSON.parse(JSON.stringify({ ...card, [key]: field }));
      expect(JSON.parse(withField(JSON.stringify(card, null, indent), key, field))).toEqual(wanted);
    }),
  );
});
