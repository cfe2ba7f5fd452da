import type { AboutRun } from '#state/aboutRun.ts';
import { captionOf } from '#state/captionOf.ts';
import type { ChartSource } from './chartSource.ts';
import { chartTable } from './chartTable.ts';
import { standaloneSvg } from './standaloneSvg.ts';
import { toCsv } from './toCsv.ts';
import { toJson } from './toJson.ts';
import { toTex } from './toTex.ts';

/** What a chart can be saved as; PNG is drawn from SVG. */
export const textKinds = {
  svg: { name: 'SVG', type: 'image/svg+xml' },
  csv: { name: 'CSV', type: 'text/csv' },
  json: { name: 'JSON', type: 'application/json' },
  tex: { name: 'pgfplots', type: 'application/x-tex' },
} as const;
export type TextKind = keyof typeof textKinds;

type Context = Readonly<{
  about: AboutRun;
  weight: ((sigma: number) => number) | undefined;
  /** Mark-up of the plot on the page. */
  plot: string;
  /** Colours of the chosen theme, and of the light one, which is for paper. */
  color: (token: string) => string;
  paper: (token: string) => string;
}>;

/** The text of a chart's file. */
export function chartFile(kind: TextKind, source: ChartSource, { about, weight, plot, color, paper }: Context): string {
  const { title, summary, measure } = source;
  const caption = captionOf(about);
  switch (kind) {
    case 'svg': {
      const { width, height } = source.model.frame;
      return standaloneSvg({ plot, width, height, title, summary, measure, caption, color });
    }
    case 'csv':
      return toCsv(chartTable(source, weight), [title, summary, measure, caption]);
    case 'json':
      return toJson(source, chartTable(source, weight), about);
    case 'tex':
      return toTex(source, caption, paper);
  }
}

/** "elbow-tiny-evidence.svg". */
export const fileName = ({ kind }: ChartSource, { model }: AboutRun, ending: string): string =>
  `elbow-${model.id}-${kind}.${ending}`;
