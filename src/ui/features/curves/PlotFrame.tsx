import type { ReactNode } from 'react';
import { CursorMarks } from './CursorMarks.tsx';
import { OtherLines } from './OtherLines.tsx';
import styles from './PlotFrame.module.css';
import type { PlotModel } from './plotModel.ts';

type Props = Readonly<{
  model: PlotModel;
  /** Index of the stop under the cursor, and what is written above it. */
  cursor: number | undefined;
  cursorText: string | undefined;
  children: ReactNode;
}>;

/** The canvas of a chart, and the cursor on it: what moves with the pointer is apart from what stays. */
export function PlotFrame({ model, cursor, cursorText, children }: Props) {
  const { width, height } = model.frame;
  return (
    <>
      <OtherLines model={model} />
      <svg className={styles.plot} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
        {cursor === undefined || cursorText === undefined ? null : (
          <CursorMarks model={model} stop={cursor} text={cursorText} />
        )}
      </svg>
    </>
  );
}
