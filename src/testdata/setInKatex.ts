import katex from 'katex';
import type { MathTree } from '#ui/kit/formula/mathTree.ts';

/** Where the alphabets that browsers do not make out of `mathvariant` begin in Unicode, and the letters that stand elsewhere. */
const alphabets: Readonly<Record<string, Readonly<{ A: number; a: number; elsewhere: Readonly<Record<string, string>> }>>> = {
  'double-struck': { A: 0x1d538, a: 0x1d552, elsewhere: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' } },
  script: {
    A: 0x1d49c,
    a: 0x1d4b6,
    elsewhere: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  },
  bold: { A: 0x1d400, a: 0x1d41a, elsewhere: {} },
};

/** LaTeX as KaTeX sets it, as the MathML inside its `math` element: used when the page is built, never in it. */
export function setInKatex(latex: string): MathTree {
  const markup = katex.renderToString(latex, { output: 'mathml', displayMode: true, strict: 'error' });
  const row = /<semantics>(.*)<annotation/s.exec(markup)?.[1];
  if (row === undefined) throw new Error(`KaTeX gave no MathML for ${latex}`);
  const pieces = row.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g);
  const open: [string, Record<string, string>, ...MathTree[]][] = [['math', {}]];
  for (const [, closing, tag, attributes = '', words] of pieces) {
    if (words !== undefined) open.at(-1)!.push(plain(words));
    else if (attributes.endsWith('/')) open.at(-1)!.push([tag!, attributesOf(attributes)]);
    else if (closing === '') open.push([tag!, attributesOf(attributes)]);
    else open.at(-2)!.push(lettered(open.pop()!));
  }
  const [whole] = open[0]!.slice(2);
  return whole as MathTree;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

const plain = (words: string): string =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x27;', '’').replaceAll('&amp;', '&');

/** A letter of another alphabet as the character it is. */
function lettered(element: [string, Record<string, string>, ...MathTree[]]): MathTree {
  const [tag, { mathvariant, ...attributes }, ...children] = element;
  if (mathvariant === undefined || mathvariant === 'normal') return element;
  const alphabet = alphabets[mathvariant];
  const [letter] = children;
  if (alphabet === undefined || typeof letter !== 'string' || !/^[A-Za-z]$/.test(letter)) {
    throw new Error(`no ${mathvariant} letters for ${String(letter)}`);
  }
  const code = letter.charCodeAt(0);
  const there = code < 97 ? alphabet.A + code - 65 : alphabet.a + code - 97;
  return [tag, attributes, alphabet.elsewhere[letter] ?? String.fromCodePoint(there)];
}
