import { type ReactNode, Suspense, useRef } from 'react';
import { Explain } from '#ui/kit/Explain.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import styles from './ChartPanel.module.css';
import type { ChartSource } from './export/chartSource.ts';
import { ExportButton } from './export/ExportButton.tsx';
import type { Explained } from './HowToRead.tsx';

const HowToRead = lazily(async () => (await import('./HowToRead.tsx')).HowToRead);

type Props = Readonly<{
  testId: string;
  title: string;
  /** The chart in one or two sentences. */
  summary: string;
  /** What the vertical axis measures. */
  measure: string;
  /** Which chart it is, for the words on how to read it. */
  explain: Explained;
  controls?: ReactNode;
  /** What leaves the frame, if anything does. */
  note?: string | undefined;
  /** What the chart was drawn from; with it the chart can be saved. */
  source?: (() => Omit<ChartSource, 'title' | 'summary' | 'measure'>) | undefined;
  children: ReactNode;
}>;

/** The frame of a chart: title, summary in words, what it measures, controls, and the chart itself. */
export function ChartPanel(props: Props) {
  const { testId, title, summary, measure, explain, controls, note, source, children } = props;
  const figure = useRef<HTMLElement>(null);
  return (
    <Panel
      title={title}
      aside={
        <div className={styles.aside}>
          {source === undefined ? null : (
            <ExportButton {...{ title, figure }} source={() => ({ title, summary, measure, ...source() })} />
          )}
          <Explain title={title}>
            <Suspense>
              <HowToRead of={explain} />
            </Suspense>
          </Explain>
        </div>
      }
    >
      <figure ref={figure} className={styles.figure} data-testid={testId} aria-label={title}>
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
}
