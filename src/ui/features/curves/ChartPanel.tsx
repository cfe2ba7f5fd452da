import type { ReactNode } from 'react';
import { Explain } from '#ui/kit/Explain.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import styles from './ChartPanel.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  testId: string;
  title: string;
  /** The chart in one or two sentences. */
  summary: string;
  /** What the vertical axis measures. */
  measure: string;
  /** How to read it, a paragraph each. */
  explain: readonly string[];
  controls?: ReactNode;
  /** What leaves the frame, if anything does. */
  note?: string | undefined;
  children: ReactNode;
}>;

/** The frame of a chart: title, summary in words, what it measures, controls, and the chart itself. */
export const ChartPanel = ({ testId, title, summary, measure, explain, controls, note, children }: Props) => (
  <Panel
    title={title}
    aside={
      <Explain title={title}>
        {[...explain, words.explain.keys].map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Explain>
    }
  >
    <figure className={styles.figure} data-testid={testId} aria-label={title}>
      <figcaption className={styles.summary}>{summary}</figcaption>
      <div className={styles.head}>
        <span className={styles.measure}>
          {measure}
          {note === undefined ? null : <span className={styles.note}> {note}</span>}
        </span>
        {controls}
      </div>
      {children}
    </figure>
  </Panel>
);
