import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readings } from '#core/scoring/readings.ts';
import { Formula } from './Formula.tsx';

it.each(Object.values(readings))(
  'sets the formula of $name as MathML, with LaTeX for those who copy it',
  ({ id, formula }) => {
    const markup = renderToStaticMarkup(<Formula id={id} latex={formula} />);
    expect(markup).toMatch(/^<math display="block"/);
    expect(markup).toContain('<msub><mi>s</mi><mi>c</mi></msub><mo>=</mo>');
    const opened = [...markup.matchAll(/<(m\w+)/g)].map(([, tag]) => tag).sort();
    const closed = [...markup.matchAll(/<\/(m\w+)/g)].map(([, tag]) => tag).sort();
    expect(closed).toEqual(opened);
  },
);
