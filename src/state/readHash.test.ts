import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashWithModel, readHash } from './readHash.ts';

const link = fc.stringMatching(/^1\.[A-Za-z0-9_-]{1,20}\.[A-Za-z0-9_-]{1,40}$/);
const model = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

it('reads back the model that was written and leaves the rest as it was', () => {
  fc.assert(
    fc.property(fc.option(link), fc.boolean(), model, model, (link, embed, first, second) => {
      const hash = `#${[...(link === null ? [] : [link]), ...(embed ? ['embed=1'] : [])].join('&')}`;
      const written = hashWithModel(hashWithModel(hash, first), second);
      expect(readHash(written)).toEqual({ link: link ?? undefined, embed, model: second });
      expect(readHash(hashWithModel(written, undefined))).toEqual({ link: link ?? undefined, embed, model: undefined });
    }),
  );
});

it('leaves no lone number sign behind', () => {
  expect([hashWithModel('#model=tiny', undefined), hashWithModel('', undefined)]).toEqual(['', '']);
});
