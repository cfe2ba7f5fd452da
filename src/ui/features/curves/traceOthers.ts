import type { PlotModel } from './plotModel.ts';

/** The part of a canvas that lines are drawn with. */
export type Pen = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'stroke'>;

/** Draws the lines of the classes inside the envelope, one path each, broken where a value is not finite. */
export function traceOthers(pen: Pen, { sx, sy, others = [] }: Pick<PlotModel, 'sx' | 'sy' | 'others'>): void {
  for (const { points } of others) {
    pen.beginPath();
    let down = false;
    for (const { x, y } of points) {
      const [px, py] = [sx(x), sy(y)];
      const known = Number.isFinite(px) && Number.isFinite(py);
      if (known && down) pen.lineTo(px, py);
      else if (known) pen.moveTo(px, py);
      down = known;
    }
    pen.stroke();
  }
}
