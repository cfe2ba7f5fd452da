import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { type Plan, planLevels } from '#core/scoring/plan.ts';
import { planCells } from '#core/scoring/planCells.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { logSnr } from '#core/units.ts';
import { union } from '#ui/chart/limits.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import type { ChartProps } from './chartProps.ts';
import { fitVertical } from './fitVertical.ts';
import { levelAxis } from './levelAxis.ts';
import styles from './Pair.module.css';
import { PairPlot } from './PairPlot.tsx';
import { type PairSide, pairFits, pairSentence, sideLabel } from './pairWords.ts';
import { evidenceSeries } from './series.ts';
import { unitOf } from './unitWords.ts';
import { useChartData } from './useChartData.ts';
import { verticalAxis } from './verticalAxis.ts';
import { words } from './words.ts';

/** What is said of a run beside its view; two that are one object are one run. */
type PairRun = Readonly<{
  model: Readonly<{ title: string; classes: readonly string[] }>;
  pictureName: string;
  plan: Plan;
  decider: DeciderChoice;
}>;

type Shown = Readonly<{ run: PairRun; view: RunView | undefined }>;
type Props = ChartProps & Readonly<{ mine: Shown; theirs: Shown; onEnd: () => void }>;
type Mode = keyof typeof words.pairModes;

const modes = ['beside', 'over'] as const;

/** The run on screen (B) and the one that was put aside (A): verdicts in a sentence, curves on the same axes, one cursor. */
export function Pair({ mine, theirs, onEnd, ...props }: Props) {
  const { view: a } = theirs;
  const { view: b } = mine;
  const isSame = mine.run === theirs.run && a?.standing.reading === b?.standing.reading;
  return (
    <Panel
      title={words.pair}
      aside={<Button look="quiet" aria-label={words.pairEnd} icon={<X aria-hidden />} onPress={onEnd} />}
    >
      <div className={styles.pair} data-testid="pair" data-waiting={isSame || undefined}>
        {isSame || a === undefined || b === undefined ? (
          <p className={styles.note}>{words.pairWaits}</p>
        ) : (
          <Plots a={sideOf(theirs.run, a)} b={sideOf(mine.run, b)} runs={[theirs.run, mine.run]} {...props} />
        )}
      </div>
    </Panel>
  );
}

const sideOf = ({ model, pictureName, decider }: PairRun, view: RunView): PairSide => ({
  view,
  names: model.classes,
  picture: pictureName,
  model: model.title,
  decider,
});

type PlotsProps = Omit<Props, 'mine' | 'theirs' | 'onEnd'> &
  Readonly<{ a: PairSide; b: PairSide; runs: readonly [PairRun, PairRun] }>;

const evidenceOf = (view: RunView) => evidenceSeries(view.evidence, unitOf(view).factor);

function Plots({ a, b, runs, ...props }: PlotsProps) {
  const { pins, hovered, solo, cursor, onCursor, onHover, onPin, onReference } = props;
  const [chosen, setMode] = useState<Mode>('beside');
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const fits = pairFits(a, b);
  const mode = fits.classes && fits.units ? chosen : 'beside';
  const shared = fits.classes ? { pins, hovered, solo } : { pins: [], hovered: undefined, solo: undefined };
  const dataA = useChartData(a.view, evidenceOf, shared.pins, shared.hovered, shared.solo);
  const dataB = useChartData(b.view, evidenceOf, pins, hovered, solo);
  const [scaleA, scaleB] = useMemo(
    () => runs.map(({ plan }) => levelsOf(plan)) as [Levels, Levels],
    [runs[0], runs[1]],
  );
  const x = useMemo(() => {
    const [one, other] = [scaleA, scaleB].map(({ levels, edges }) => levelAxis(levels, edges));
    return { ...one!, from: Math.max(one!.from, other!.from), to: Math.min(one!.to, other!.to) };
  }, [scaleA, scaleB]);
  const limits = [dataA, dataB].map(({ series, rest, lines }) => fitVertical(series, rest, lines.contenders).close);
  const both = union(limits[0]!, limits[1]!);
  const axes = limits.map((own) => verticalAxis('close', fits.units ? both : own));
  const side = mode === 'beside' && width >= 620 ? Math.floor((width - 12) / 2) : width;
  const at = cursor === undefined ? undefined : scaleB.levels[cursor];
  const point = (levels: Levels['levels']) => (stop: number | undefined) =>
    onCursor(stop === undefined ? undefined : nearestLevel(scaleB.levels, levels[stop]));
  const pointing = { hovered, onHover, onPin, onReference };
  const idle = { hovered: undefined, onHover: () => {}, onPin: () => {}, onReference: () => {} };
  return (
    <>
      <p className={styles.sentence} data-testid="pair-sentence">
        {pairSentence(a, b)}
      </p>
      <div className={styles.controls}>
        {fits.classes && fits.units ? (
          <Segments
            label={words.pairMode}
            hideLabel
            value={chosen}
            options={modes.map((value) => ({ value, text: words.pairModes[value] }))}
            onChange={setMode}
          />
        ) : null}
        {fits.units ? null : <span className={styles.note}>{words.pairUnits}</span>}
        {fits.classes ? null : <span className={styles.note}>{words.pairClasses}</span>}
        {mode === 'over' ? <span className={styles.note}>{words.pairOver}</span> : null}
      </div>
      <div ref={ref} className={styles.plots}>
        {mode === 'over' ? null : (
          <PairPlot
            title={`A: ${sideLabel(a)}`}
            side={a}
            data={dataA}
            {...scaleA}
            {...(fits.classes ? pointing : idle)}
            {...{ width: side, x }}
            y={axes[0]!}
            cursor={at === undefined ? undefined : nearestLevel(scaleA.levels, at)}
            onCursor={point(scaleA.levels)}
          />
        )}
        <PairPlot
          title={mode === 'over' ? `A: ${sideLabel(a)} · B: ${sideLabel(b)}` : `B: ${sideLabel(b)}`}
          side={b}
          data={dataB}
          {...scaleB}
          {...pointing}
          {...{ width: side, x }}
          y={axes[1]!}
          cursor={cursor}
          onCursor={onCursor}
          under={mode === 'over' ? dataA.series : undefined}
        />
      </div>
    </>
  );
}

type Levels = Readonly<{ levels: ReturnType<typeof planLevels>; edges: readonly number[] | undefined }>;

const levelsOf = (plan: Plan): Levels => ({
  levels: planLevels(plan),
  edges: plan.spacing === 'log-uniform' ? undefined : planCells(plan).edges.map(logSnr),
});

/** Index of the level of a plan that is nearest to another plan's level. */
function nearestLevel(levels: Levels['levels'], to: number | undefined): number | undefined {
  if (to === undefined || levels.length === 0) return undefined;
  const off = (l: number) => Math.abs(logSnr(levels[l]!) - logSnr(to));
  return levels.reduce((best, _, l) => (off(l) < off(best) ? l : best), 0);
}
