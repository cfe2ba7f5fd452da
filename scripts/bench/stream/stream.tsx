// A page for the benchmark alone: the real store, verdict, ranking and charts, fed with made-up errors at a chosen speed.
import '#ui/kit/tokens.css';
import '../../../src/app/global.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import { type Plan, planProbes } from '#core/scoring/plan.ts';
import { advance } from '#state/advance.ts';
import type { Run } from '#state/appState.ts';
import { createAppStore } from '#state/createAppStore.ts';
import { inFrames } from '#state/inFrames.ts';
import type { World } from '#state/world.ts';
import { ErrorsChart } from '#ui/features/curves/ErrorsChart.tsx';
import { EvidenceChart } from '#ui/features/curves/EvidenceChart.tsx';
import { SettlingChart } from '#ui/features/curves/SettlingChart.tsx';
import { Ranking } from '#ui/features/ranking/Ranking.tsx';
import { Verdict } from '#ui/features/verdict/Verdict.tsx';
import { AppProvider } from '#ui/useApp.ts';
import type { ScoreEvent } from '#worker/index.ts';
import { Charts } from '../../../src/app/Charts.tsx';
import example from '../../../src/app/example.json' with { type: 'json' };
import { nextFrame } from '../../../src/app/nextFrame.ts';
import { useChartProps } from '../../../src/app/useChartProps.ts';

const nowhere = () => Promise.reject(new Error('nothing is fetched here'));
const app = createAppStore({
  engine: nowhere,
  decode: nowhere,
  nextFrame,
  memory: undefined,
  now: () => performance.now(),
  fetchJson: nowhere,
  fetchBlob: nowhere,
  fetchPicture: nowhere,
  keep: { read: nowhere, write: nowhere, remove: nowhere },
  example,
} as unknown as World);
app.getState().showExample();

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
const reactRoot = createRoot(root);
const draw = (parts: ReactNode) => reactRoot.render(<AppProvider value={app}>{parts}</AppProvider>);
draw(
  <>
    <Verdict />
    <Charts />
    <Ranking />
  </>,
);

const charts = { evidence: EvidenceChart, errors: ErrorsChart, settling: SettlingChart } as const;

/** One chart alone, fed as on the page. */
function Alone({ chart }: Readonly<{ chart: keyof typeof charts }>) {
  const Chart = charts[chart];
  return <Chart {...useChartProps()} />;
}

/** Times of one update of a chart that is alone on the page. */
async function alone(chart: keyof typeof charts, times: number) {
  flushSync(() => draw(<Alone chart={chart} />));
  return (await commits(times)).data;
}

const names = (classes: number) => Array.from({ length: classes }, (_, c) => `Class ${c}`);

/** An empty run of so many classes by a plan of so many levels and draws. */
function emptyRun(classes: number, levels: number, draws: number): Run {
  const shown = app.getState().run;
  if (shown === undefined) throw new Error('no example');
  const plan: Plan = { spacing: 'log-uniform', levels, draws, sigmaMin: 0.1, sigmaMax: 12 };
  return {
    ...shown,
    origin: 'here',
    status: 'running',
    plan,
    model: { ...shown.model, classes: names(classes) },
    probes: levels * draws,
    most: levels * draws * classes,
    budget: levels * draws * classes,
    outcome: undefined,
    table: emptyTable(classes, 784),
    summary: undefined,
    shared: undefined,
    comparison: undefined,
  };
}

/** Errors that fall with the level, a little better for the first classes, with noise that all classes share. */
function answered(run: Run, from: number, count: number): ScoreEvent {
  const probes = planProbes(run.plan, run.seed).slice(from, from + count);
  const classes = run.model.classes.map((_, c) => c);
  const squared = new Float32Array(probes.length * classes.length);
  for (const [i, { level, draw }] of probes.entries()) {
    const common = 1 + 0.1 * Math.sin(draw * 12.9898);
    for (const c of classes) {
      squared[i * classes.length + c] =
        784 * common * (level / (1 + level)) ** 2 * (1 + 0.002 * c + 0.002 * Math.sin(draw * 78.233 + c));
    }
  }
  const absolute = squared.map(Math.sqrt);
  return { type: 'measured', seconds: 0, question: { probes, classes }, answer: { squared, absolute } };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Batches at a speed, as a worker would send them. */
async function* batches(run: Run, perSecond: number, seconds: number): AsyncGenerator<ScoreEvent> {
  const each = 20;
  const start = performance.now();
  const last = Math.min(run.probes, Math.round((perSecond * seconds) / run.model.classes.length));
  for (let sent = 0; sent < last; ) {
    await pause(each);
    const due = ((performance.now() - start) / 1000) * (perSecond / run.model.classes.length);
    const count = Math.min(last, Math.floor(due)) - sent;
    if (count > 0) yield answered(run, sent, count);
    sent += Math.max(0, count);
  }
}

/** Streams and reports: commits, tasks over 50 ms, frames, and the heap before and after where the browser tells. */
async function stream(perSecond: number, seconds: number) {
  const tasks: number[] = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  let run = emptyRun(20, 200, Math.ceil((perSecond * seconds) / 20 / 200));
  app.setState({ run });
  await pause(500);
  watch.observe({ type: 'longtask' });
  const start = performance.now();
  let commits = 0;
  for await (const batch of inFrames(batches(run, perSecond, seconds), nextFrame)) {
    run = batch.reduce(advance, run);
    app.setState({ run });
    commits++;
  }
  const took = (performance.now() - start) / 1000;
  await pause(100);
  watch.disconnect();
  const sent = Math.min(run.probes * 20, Math.round(perSecond * seconds));
  return { commits, took, sent, shown: (run.table?.probes.length ?? 0) * 20, tasks };
}

/** Times of one update of everything on the page, and of moving the cursor, beside an update that changes nothing. */
async function commits(times: number) {
  const whole = emptyRun(20, 200, 3);
  const two = answered(whole, 0, 400);
  const base = { ...whole, table: append(whole.table ?? emptyTable(20, 784), two.question, two.answer) };
  const timed = (change: () => void) => {
    const start = performance.now();
    flushSync(change);
    return performance.now() - start;
  };
  const found = { data: [] as number[], cursor: [] as number[], nothing: [] as number[] };
  let run: Run = base;
  app.setState({ run });
  for (let i = 0; i < times; i++) {
    await nextFrame();
    const next = advance(run, answered(whole, 400 + i, 1));
    found.data.push(timed(() => app.setState({ run: next })));
    run = next;
    await nextFrame();
    found.cursor.push(timed(() => app.getState().setView({ cursor: i % 200 })));
    await nextFrame();
    found.nothing.push(timed(() => app.setState({})));
  }
  return found;
}

Object.assign(globalThis, { bench: { stream, commits, alone } });
