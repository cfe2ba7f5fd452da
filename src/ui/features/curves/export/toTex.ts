import { nameOf } from '#ui/chart/nameOf.ts';
import { type AxisPlan, type ScaleKind, ticksOf } from '#ui/chart/scalesFor.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import type { Series } from '../series.ts';
import type { ChartSource } from './chartSource.ts';
import { escapeTex } from './escapeTex.ts';

const xLabels = {
  evidence: String.raw`log-SNR $\lambda = -2\ln\sigma$ (clean to noise)`,
  errors: String.raw`log-SNR $\lambda = -2\ln\sigma$ (clean to noise)`,
  settling: 'network evaluations',
} as const;

/**
 * A chart as a LaTeX document for pgfplots (compat 1.16): a line and a band for every class that has a line on the page,
 * in the page's light colours, with a legend and the caption below.
 *
 * @param color a token's colour
 */
export function toTex(source: ChartSource, caption: string, color: (token: string) => string): string {
  const { kind, title, measure, classes, model } = source;
  const lines = model.series.filter(({ points }) => points.length > 0);
  const left = model.lines.rest.length;
  const omitted = left === 0 ? '' : ` ${left} further classes have no line.`;
  return `% ${oneLine(`${title}. ${source.summary}`)}
% ${oneLine(caption)}
\\documentclass[border=4pt]{standalone}
\\usepackage[utf8]{inputenc}
\\usepackage{pgfplots}
\\pgfplotsset{compat=1.16}
${lines.map(({ class: c }) => `\\definecolor{class${c}}{HTML}{${color(tokenOf(c)).slice(1).toUpperCase()}}`).join('\n')}
\\begin{document}
\\begin{tikzpicture}
\\begin{axis}[
  width=12cm, height=7cm,
  title={${escapeTex(title)}},
  xlabel={${xLabels[kind]}},
  ylabel={${kind === 'errors' ? 'mean squared error' : 'gap'}${linearPart(model.y)}},
  ${horizontal(model.x)},
  ${vertical(model.y)},
  legend pos=outer north east, legend cell align=left, legend style={draw=none, font=\\footnotesize},
  grid=major, grid style={black!8},
]
${lines.map((line) => bandOf(line, model.y)).join('')}${lines.map((line) => lineOf(line, nameOf(classes, line.class), model.y)).join('')}\\end{axis}
\\node[anchor=north west, text width=15cm, font=\\footnotesize] at (current bounding box.south west)
  {${escapeTex(`${measure}${omitted} ${caption}`)}};
\\end{tikzpicture}
\\end{document}
`;
}

const tokenOf = (c: number): string => seriesStyle(c).color.slice('var('.length, -1);

/** An axis turned round where its limits descend, as log-SNR does. */
const horizontal = ({ from, to, kind }: AxisPlan): string =>
  `xmin=${Math.min(from, to)}, xmax=${Math.max(from, to)}${from > to ? ', x dir=reverse' : ''}${kind.type === 'log' ? ', xmode=log' : ''}`;

/**
 * The frame of the page's chart. pgfplots has no symlog, so there y is sign(v) ln(1 + |v| / c), c the half width of the
 * linear zone, and the ticks, all powers of ten and zero, are named by v.
 */
function vertical(axis: AxisPlan): string {
  const { from, to, kind } = axis;
  const limits = `ymin=${heightOf(from, kind)}, ymax=${heightOf(to, kind)}`;
  if (kind.type !== 'symlog') return `${limits}${kind.type === 'log' ? ', ymode=log' : ''}`;
  const marks = ticksOf(axis, 0).map(({ at }) => at);
  const names = marks.map((at) => `$${at === 0 ? 0 : `${at < 0 ? '-' : ''}${powerOf(at)}`}$`);
  return `${limits}, ytick={${marks.map((at) => heightOf(at, kind)).join(',')}}, yticklabels={${names.join(',')}}`;
}

/** What the label of a symlog axis has to say. */
const linearPart = ({ kind }: AxisPlan): string =>
  kind.type === 'symlog' ? ` (linear within $\\pm ${powerOf(kind.linear)}$)` : '';

/** The power of ten that a size is. */
const powerOf = (size: number): string => `10^{${Math.round(Math.log10(Math.abs(size)))}}`;

/** Where a value is written on the vertical axis. */
const heightOf = (value: number, kind: ScaleKind): number =>
  kind.type === 'symlog' ? Math.sign(value) * Math.log1p(Math.abs(value) / kind.linear) : value;

/** The interval of a class as a filled outline: there along its upper edge, back along its lower one. */
function bandOf({ class: c, points }: Series, { from, kind }: AxisPlan): string {
  const known = points.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  if (known.length < 2) return '';
  const floor = (value: number) => (kind.type === 'log' ? Math.max(value, from) : heightOf(value, kind));
  const there = known.map(({ x, high }) => `(${x},${floor(high)})`);
  const back = known.map(({ x, low }) => `(${x},${floor(low)})`).reverse();
  return `\\addplot[draw=none, fill=class${c}, fill opacity=0.14, forget plot] coordinates {${[...there, ...back].join(' ')}} -- cycle;\n`;
}

function lineOf({ class: c, points }: Series, name: string, { kind }: AxisPlan): string {
  const { dash } = seriesStyle(c);
  const pattern = dash === undefined ? '' : `, dash pattern=${patternOf(dash)}`;
  const coordinates = points.filter(({ y }) => Number.isFinite(y)).map(({ x, y }) => `(${x},${heightOf(y, kind)})`);
  return `\\addplot[class${c}, thick${pattern}] coordinates {${coordinates.join(' ')}};\n\\addlegendentry{${escapeTex(name)}}\n`;
}

/** A stroke-dasharray in TikZ's words. */
const patternOf = (dash: string): string =>
  dash
    .split(' ')
    .map((length, i) => `${i % 2 === 0 ? 'on' : 'off'} ${length}pt`)
    .join(' ');

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
