import { type Doubted, riskCoverage } from './riskCoverage.ts';

/** Of the pictures doubted at most `doubt`, so many were `answered`, and so many of those wrongly. */
export type Answered = Readonly<{ doubt: number; answered: number; wrong: number }>;

/**
 * The risk–coverage curve in counts, thinned to `most` points: of every `most`-th part of the pictures the first point that
 * answers it, the last point always.
 */
export function selective(pictures: readonly Doubted[], most: number): readonly Answered[] {
  const points = riskCoverage(pictures).map(({ doubt, coverage, risk }) => {
    const answered = Math.round(coverage * pictures.length);
    return { doubt, answered, wrong: Math.round(risk * answered) };
  });
  const part = ({ answered }: Answered) => Math.ceil((answered * most) / pictures.length);
  return points.filter((point, i) => i === points.length - 1 || part(point) > (i === 0 ? 0 : part(points[i - 1]!)));
}
