import { expect, it } from 'vitest';
import { scalesFor } from '#ui/chart/scalesFor.ts';
import { type Pen, traceOthers } from './traceOthers.ts';

const frame = { width: 100, height: 100, left: 0, right: 0, top: 0, bottom: 0 };
const linear = { type: 'linear' } as const;
const scales = scalesFor({ from: 0, to: 10, kind: linear }, { from: 0, to: 10, kind: linear }, frame);

it('draws a path for every class inside the envelope, in pixels, broken where nothing is known', () => {
  const drawn: string[] = [];
  const pen: Pen = {
    beginPath: () => void drawn.push('begin'),
    moveTo: (x, y) => void drawn.push(`M${x},${y}`),
    lineTo: (x, y) => void drawn.push(`L${x},${y}`),
    stroke: () => void drawn.push('stroke'),
  };
  const line = (classIndex: number, ys: readonly number[]) => ({
    class: classIndex,
    points: ys.map((y, i) => ({ x: i, y, low: y, high: y, sure: true })),
  });
  traceOthers(pen, { ...scales, others: [line(3, [0, 5, 10]), line(4, [1, Number.NaN, 2, 3])] });
  expect(drawn).toEqual([
    ...['begin', 'M0,100', 'L10,50', 'L20,0', 'stroke'],
    ...['begin', 'M0,90', 'M20,80', 'L30,70', 'stroke'],
  ]);
});
