import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, onTestFinished, vi } from 'vitest';
import { speak } from '#ui/language/language.ts';
import { FaultText } from './FaultText.tsx';
import * as german from './faultGist.de.ts';

const tables = { de: async () => ({ faults: german }) };

/** Every paragraph with its language. */
const said = () => {
  const html = renderToStaticMarkup(
    <FaultText code="picture-empty" message="The file is empty." remedy="Choose another." />,
  );
  return [...html.matchAll(/<p([^>]*)>([^<]*)/g)].map(([, mark, text]) => [/lang="en"/.test(mark ?? ''), text]);
};

it('is the fault’s own words in English, after what it is and what to do in another language', async () => {
  const own = [
    [true, 'The file is empty.'],
    [true, 'Choose another.'],
  ];
  expect(said()).toEqual(own);
  vi.stubGlobal('document', { documentElement: {} });
  onTestFinished(async () => {
    await speak('en', tables);
    vi.unstubAllGlobals();
  });
  await speak('de', tables);
  expect(said()).toEqual([[false, 'Die Datei ist leer. Bitte eine andere wählen.'], ...own]);
});
