/** Characters of plain text that LaTeX reads otherwise, or that its usual fonts lack. */
const signs: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '−': '$-$',
  '×': String.raw`$\times$`,
  '±': String.raw`$\pm$`,
  λ: String.raw`$\lambda$`,
  σ: String.raw`$\sigma$`,
  ε: String.raw`$\varepsilon$`,
  '…': String.raw`\dots{}`,
  '“': '``',
  '”': "''",
  '’': "'",
};

/** Plain text as LaTeX sets it, on one line. */
export const escapeTex = (text: string): string =>
  [...text.replaceAll(/\s+/g, ' ')].map((character) => signs[character] ?? character).join('');
