import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import * as specimens from './specimens.tsx';

describe('every specimen of the gallery is drawn as it was last approved', () => {
  it.each(Object.entries(specimens))('%s', async (name, Specimen) => {
    const markup = renderToStaticMarkup(<Specimen />).replaceAll('><', '>\n<');
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    await expect(`${markup}\n`).toMatchFileSnapshot(`./snapshots/${name}.html`);
  });
});
