import { type CounterfactualSettings, counterfactual, movedBy } from '#core/explain/counterfactual.ts';
import { smallestStart } from '#core/explain/smallestStart.ts';
import { type VerdictChange, verdictChange } from '#core/explain/verdictChange.ts';
import { Fault } from '#core/fault.ts';
import { heatLimit } from '#core/picture/heatPixels.ts';
import type { Picture } from '#core/picture/picture.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import { readingOf } from '#core/scoring/readings.ts';
import type { Gap, Standing } from '#core/scoring/standing.ts';
import type { ClassIndex } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { writeNpy } from '#runtime/npz/writeNpy.ts';
import type { Command } from './arguments.ts';
import { coloured, overlaid, sheetOf } from './mapPictures.ts';
import type { OpenModel } from './openModel.ts';
import { pngOf } from './pngOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'explain' }>;

/** The search begins at this share of the start level, and halves the ratio this often. */
const SEARCH = { from: 0.05, halvings: 5 } as const;

/** A picture, its run, and how to ask about another. */
export type Explained = Readonly<{
  model: OpenModel;
  picture: Picture;
  options: Options;
  judge: (values: Float32Array) => Promise<Judgement>;
}>;

/** What the classifier says of a picture. */
type Judgement = Readonly<{ standing: Standing; gapOver: (own: ClassIndex, other: ClassIndex) => Gap }>;

type Asked = Readonly<{ own: ClassIndex; target: ClassIndex; names: readonly string[] }>;

/** Makes the counterfactual and, beside it, that of the verdict's own class; writes them, and says what became of the verdict. */
export async function explainCounterfactual(
  { model, picture, options, judge }: Explained,
  { own, target, names }: Asked,
  write: (name: string, content: Uint8Array) => void,
  terminal: Terminal,
) {
  const { sampler, steps, guidance, inversion } = options;
  const { unit } = readingOf(options.reading, model.card.levelWeights);
  const walk = async (c: ClassIndex, start: number): Promise<readonly Float32Array[]> => {
    const settings: CounterfactualSettings = {
      class: c,
      up: inversion ? { by: 'inversion', from: own } : { by: 'noise' },
      ...{ sampler, start, steps },
      least: Math.min(leastOf(model.card), start),
      weight: guidance,
      clip: true,
      seed: options.seed,
    };
    const path = [];
    for await (const at of counterfactual(model.denoiser.noised, picture.values, settings)) {
      path.push(at.picture);
      terminal.progress.update(path.length, inversion ? 2 * steps : steps, 'steps');
      await terminal.turn();
    }
    terminal.progress.clear();
    return path;
  };
  const changeOf = ({ standing, gapOver }: Judgement) =>
    verdictChange({ leader: standing.leader, gap: gapOver(target, own) }, { from: own, to: target });
  const tried: Readonly<{ start: number; flipped: boolean }>[] = [];
  let start = options.start;
  if (options.smallest) {
    const flips = async (from: number) => changeOf(await judge((await walk(target, from)).at(-1)!)) === 'flips';
    let smallest: number | undefined;
    for await (const { start: from, flipped, high } of smallestStart(
      flips,
      SEARCH.from * start,
      start,
      SEARCH.halvings,
    )) {
      tried.push({ start: from, flipped });
      smallest = high;
    }
    start = smallest ?? start;
  }
  const [path, same] = [await walk(target, start), await walk(own, start)];
  const [end, stayed] = [path.at(-1)!, same.at(-1)!];
  const [judged, kept] = [await judge(end), await judge(stayed)];
  terminal.progress.clear();
  const { width, height, channels } = picture;
  const seen = coloured({ width, height, channels, data: picture.original });
  const differenceOf = (after: Float32Array) => {
    const sums = new Float64Array(width * height);
    for (const [i, value] of after.entries()) sums[i % sums.length]! += (value - picture.values[i]!) / channels;
    return sums;
  };
  const changes = [differenceOf(end), differenceOf(stayed)];
  const limit = heatLimit(changes);
  const shown = (values: Float32Array) => coloured(pixelsOf(values, picture));
  const rows = [end, stayed].flatMap((values, k) => [
    seen,
    shown(values),
    overlaid(changes[k]!, limit, { width, height }),
  ]);
  write('counterfactual.png', pngOf(sheetOf(rows, 3), model.card));
  write('path.png', pngOf(sheetOf(path.map(shown), 10), model.card));
  write('counterfactual.npy', writeNpy(end, [channels, height, width]));
  const gap = judged.gapOver(target, own);
  const now = names[judged.standing.leader]!;
  const change = changeOf(judged);
  return {
    class: names[target],
    ...{ sampler, start, least: Math.min(leastOf(model.card), start), steps, guidance, clip: true },
    up: inversion ? 'inversion' : 'noise',
    ...(options.smallest ? { tried } : {}),
    verdict: now,
    change,
    flipped: change === 'flips',
    gapOverVerdict: target === own ? undefined : intervalOf(gap),
    meanChange: movedBy(picture.values, end),
    ownClass: { class: names[own], verdict: names[kept.standing.leader], meanChange: movedBy(picture.values, stayed) },
    scale: { 'counterfactual.png': limit },
    words: `As ${names[target]}: the verdict ${changeWords[change]} ${now}${target === own ? '' : ` (gap over ${names[own]} ${textOf(gap)} ${unit})`}; mean change ${(50 * movedBy(picture.values, end)).toFixed(1)} % of the range, ${(50 * movedBy(picture.values, stayed)).toFixed(1)} % for its own class.`,
  };
}

const changeWords: Readonly<Record<VerdictChange, string>> = {
  stays: 'stays',
  flips: 'flips to',
  leans: 'leans, not settled, to',
  elsewhere: 'changes to the unasked',
};

const textOf = ({ mean, low, high }: Gap) => `${mean.toFixed(2)}, 95 %: ${low.toFixed(2)} to ${high.toFixed(2)}`;

/** The lowest level of a path above nought: the least noise that a model was trained at. */
export const leastOf = ({ parameterisation }: ModelCard): number => parameterisation.sigmaMin;

/** @throws Fault argument-invalid for a start above the highest level that a model was trained at */
export function checkStarts(option: string, starts: readonly number[], { id, parameterisation }: ModelCard): void {
  const { sigmaMax } = parameterisation;
  const over = starts.find((start) => start > sigmaMax);
  if (over === undefined) return;
  throw new Fault(
    'argument-invalid',
    `${option} ${over} is above σ = ${sigmaMax}, the most noise that ${id} was trained at.`,
    {
      remedy: `Give ${option} ${sigmaMax} or less.`,
    },
  );
}

/** The ends and the middle of a gap, for a report. */
export const intervalOf = ({ mean, low, high }: Gap) => ({ mean, low, high });
