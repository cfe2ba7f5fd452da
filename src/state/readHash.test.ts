import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashWithHow, hashWithModel, readHash } from './readHash.ts';

const link = fc.stringMatching(/^1\.[A-Za-z0-9_-]{1,20}\.[A-Za-z0-9_-]{1,40}$/);
const model = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

it('reads back the model that was written and leaves the rest as it was', () => {
  fc.assert(
    fc.property(fc.option(link), fc.boolean(), model, model, (link, embed, first, second) => {
      const hash = `#${[...(link === null ? [] : [link]), ...(embed ? ['embed=1'] : [])].join('&')}`;
      const written = hashWithModel(hashWithModel(hash, first), second);
      expect(readHash(written)).toEqual({ link: link ?? undefined, demo: undefined, embed, model: second, how: false });
      expect(readHash(hashWithModel(written, undefined))).toEqual({
        link: link ?? undefined,
        demo: undefined,
        embed,
        model: undefined,
        how: false,
      });
    }),
  );
});

it('leaves no lone number sign behind', () => {
  expect([hashWithModel('#model=tiny', undefined), hashWithModel('', undefined)]).toEqual(['', '']);
});

it('reads the name of an example', () => {
  expect(readHash('#demo=close-call&embed=1')).toEqual({
    link: undefined,
    demo: 'close-call',
    embed: true,
    model: undefined,
    how: false,
  });
});

it('opens and closes the page on how it works beside anything else', () => {
  fc.assert(
    fc.property(fc.option(link), fc.option(model), (link, model) => {
      const plain = hashWithModel(link === null ? '' : `#${link}`, model ?? undefined);
      const open = hashWithHow(plain, true);
      expect(readHash(open)).toEqual({ ...readHash(plain), how: true });
      expect(hashWithHow(hashWithHow(open, true), false)).toBe(plain);
    }),
  );
});

it('takes no other word for that page', () => {
  expect(readHash('#how')).toMatchObject({ how: true, link: undefined });
  expect(readHash('#however')).toMatchObject({ how: false, link: 'however' });
});
