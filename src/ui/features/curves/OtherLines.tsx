import { memo, useEffect, useRef } from 'react';
import styles from './PlotFrame.module.css';
import type { PlotModel } from './plotModel.ts';
import { traceOthers } from './traceOthers.ts';

/** With more classes than this a line each would only be a grey area: the envelope says as much. */
const MOST = 200;

/** The dimmed lines of the classes inside the envelope, on a canvas under the chart. */
export const OtherLines = memo(function OtherLines({ model }: Readonly<{ model: PlotModel }>) {
  const ref = useRef<HTMLCanvasElement>(null);
  const count = model.others?.length ?? 0;
  const { width, height, left, right, top, bottom } = model.frame;
  useEffect(() => {
    const canvas = ref.current;
    const pen = canvas?.getContext('2d');
    if (canvas === null || pen == null) return;
    const sharp = devicePixelRatio;
    canvas.width = Math.round(width * sharp);
    canvas.height = Math.round(height * sharp);
    pen.scale(sharp, sharp);
    pen.beginPath();
    pen.rect(left, top, width - left - right, height - top - bottom);
    pen.clip();
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.globalAlpha = 0.35;
    traceOthers(pen, model);
  }, [model, width, height, left, right, top, bottom]);
  return count === 0 || count > MOST ? null : <canvas ref={ref} className={styles.others} style={{ width, height }} />;
});
