/** Widths of characters in em, for a sans-serif system font: wide enough for the common ones. */
const narrow = new Set("fijlrt.,:;'|!()[] ·".split(''));
const wide = new Set('mwMWCDGHNOQRU@%—'.split(''));

/** About how many pixels a text takes, told without a browser so that a chart is the same wherever it is drawn. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += narrow.has(character) ? 0.33 : wide.has(character) ? 0.8 : 0.57;
  return em * size;
}

/** The text, cut with an ellipsis where it would be wider than `width` pixels. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
