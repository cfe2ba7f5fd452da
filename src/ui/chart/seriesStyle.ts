import type { DotShape } from './Dot.tsx';

/** How one class is drawn everywhere: never by colour alone. */
export type SeriesStyle = Readonly<{
  /** A CSS colour, `var(--series-N)`: its light and dark value are in ui/kit/tokens.css. */
  color: string;
  /** A stroke-dasharray, undefined for a solid line. */
  dash: string | undefined;
  shape: DotShape;
}>;

/** Colours before they repeat: Okabe and Ito's eight, darkened or lightened to 3:1, then six muted ones. */
export const SERIES_COLORS = 14;

const dashes = [undefined, '7 3', '2.5 2.5', '9 3 2 3', '12 4'] as const;
const shapes: readonly DotShape[] = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'];

/**
 * The style of a class by its position in the model's card. Colour, dash and shape cycle with 14, 5 and 6, so that the
 * triple repeats only after 210 classes.
 */
export const seriesStyle = (classIndex: number): SeriesStyle => ({
  color: `var(--series-${(classIndex % SERIES_COLORS) + 1})`,
  dash: dashes[classIndex % dashes.length],
  shape: shapes[classIndex % shapes.length]!,
});
