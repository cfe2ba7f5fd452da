import { textWidth } from '#ui/chart/fitText.ts';

/** Named fonts of the page, so that the file looks alike wherever one of them is. */
const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";
const MARGIN = 16;
const LINE = 15;

type Parts = Readonly<{
  /** Mark-up of the plot as it is drawn on the page, and its size in pixels. */
  plot: string;
  width: number;
  height: number;
  title: string;
  /** The chart in sentences: what a screen reader says. */
  summary: string;
  measure: string;
  /** How the run was made; the last lines of the picture. */
  caption: string;
  /** A token's colour. */
  color: (token: string) => string;
}>;

/** A chart as a file of its own: title, plot and caption, with every colour and font written out. */
export function standaloneSvg({ plot, width, height, title, summary, measure, caption, color }: Parts): string {
  const inner = width - 2;
  const [measureLines, captionLines] = [wrap(measure, inner, 12), wrap(caption, inner, 11)];
  const top = MARGIN + 22 + measureLines.length * LINE;
  const below = top + height + 10;
  const total = { width: width + 2 * MARGIN, height: below + captionLines.length * LINE + MARGIN };
  const lines = (texts: readonly string[], y: number, size: number, token: string) =>
    texts
      .map(
        (text, i) =>
          `<text x="${MARGIN}" y="${y + i * LINE}" font-size="${size}" fill="${color(token)}">${escaped(text)}</text>`,
      )
      .join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" role="img" aria-labelledby="title desc" font-family="${FONT}">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(`${summary} ${caption}`)}</desc>
<rect width="100%" height="100%" fill="${color('--surface')}"/>
<text x="${MARGIN}" y="${MARGIN + 12}" font-size="15" font-weight="650" fill="${color('--ink')}">${escaped(title)}</text>
${lines(measureLines, MARGIN + 30, 12, '--ink-soft')}
<svg x="${MARGIN}" y="${top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="visible">
${resolved(contentOf(plot), color)}
</svg>
${lines(captionLines, below + 11, 11, '--ink-soft')}
</svg>
`;
}

/** What is inside the outermost element of some mark-up. */
const contentOf = (markup: string): string =>
  markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</')).replaceAll(/ xmlns="[^"]*"/g, '');

/** Mark-up without anything that a style sheet of the page would have to add. */
const resolved = (markup: string, color: (token: string) => string): string =>
  markup
    .replaceAll(/ (?:class|style|aria-hidden|data-[\w-]+)="[^"]*"/g, '')
    .replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => color(token));

/** A text cut into lines of at most so many pixels, between words. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A link may name an engine with characters that no XML can hold. */
const escaped = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[&<>"]/g, (character) => entities[character]!);
