import { readFile } from 'node:fs/promises';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { centrePrior, type MapMetrics, mapMetrics } from '#core/evaluate/mapMetrics.ts';
import { hasEvidenceMaps } from '#core/explain/evidenceGains.ts';
import { evidenceMaps } from '#core/explain/evidenceMaps.ts';
import { Fault } from '#core/fault.ts';
import { momentsOf, standardError } from '#core/math/moments.ts';
import { normalQuantile } from '#core/math/normalQuantile.ts';
import { wilson } from '#core/math/wilson.ts';
import type { Picture } from '#core/picture/picture.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import { type Masks, readMasks } from '#runtime/npz/readMasks.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { type Baseline, openBaseline } from '#runtime/openBaseline.ts';
import type { Command } from './arguments.ts';
import { openEngine } from './engines.ts';
import { evidenceOf } from './evidenceOf.ts';
import { readCases } from './labelledData.ts';
import { loadLocalBaseline } from './localModels.ts';
import type { MapChoices } from './mapsArguments.ts';
import { measurePlan } from './measurePlan.ts';
import { noticeField } from './noticeOf.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'evaluate' }>;

/** From this share of a pixel's area on, 0 … 255, it belongs to the region. */
const INSIDE = 128;

/** Who drew a map: the evidence of leader over runner-up, the plain classifier's slopes, or nobody who saw the picture. */
const sources = ['evidence', 'plain gradient', 'centre prior'] as const;
type Source = (typeof sources)[number];

const measures = ['share', 'pointing', 'auc'] as const;

/** A mean over pictures with its 95 % interval: normal, or Wilson's of what each picture has or has not. */
type Mean = Readonly<{ value: number; low: number; high: number }>;

/**
 * Compares evidence maps of leader against runner-up with outlined regions, beside the plain classifier's input gradient and
 * the centre prior.
 *
 * @returns the exit code
 */
export async function evaluateMaps(
  options: Options,
  { masks: file }: MapChoices,
  models: string,
  terminal: Terminal,
): Promise<number> {
  const model = await openModel(models, options.model, options);
  const { card, denoiser } = model;
  const reading = readingOf(options.reading, card.levelWeights);
  if (!hasEvidenceMaps(reading)) {
    throw new Fault('argument-invalid', `Under the reading ${reading.id} a verdict is no sum over pixels.`, {
      remedy: 'Use --reading elbo.',
    });
  }
  const plan = planOf(card, options);
  const all = await readCases(options.data!, card, options);
  const masks = masksFor(readMasks(await readFile(file)), all.length, card.picture);
  const cases = all.slice(options.offset, options.offset + (options.limit ?? all.length));
  const { ort, session } = await openEngine(options);
  const hasPlain = card.variantOf !== undefined || card.files.some(({ role }) => role === 'baseline');
  const baseline = hasPlain
    ? await openBaseline(ort, await loadLocalBaseline(models, card), card, { session, queue: oneAtATime() })
    : undefined;
  const prior = centrePrior(card.picture.width, card.picture.height);

  const found = new Map<Source, MapMetrics[]>(sources.map((source) => [source, []]));
  const areas: number[] = [];
  let without = 0;
  let stopped = false;
  for (const [i, { load }] of cases.entries()) {
    terminal.progress.update(i, cases.length, 'pictures');
    const inside = masks(options.offset + i);
    const area = inside.reduce((sum, v) => sum + v, 0) / inside.length;
    if (area === 0 || area === 1) {
      without++;
      continue;
    }
    try {
      const picture = await load();
      const measure = denoiser.bind(picture.values, options.seed);
      const shape = { classes: card.classes.length, pixels: picture.values.length };
      const table = await measurePlan({ measure, plan, probes: plan.levels * plan.draws, ...shape }, terminal);
      const [own, against] = stand(table, plan, reading).ranking;
      const question = { picture: picture.values, class: own!, against: against!, plan, seed: options.seed, reading };
      const known = await evidenceOf(denoiser.noised, question, picture.channels, terminal);
      const slopes = baseline && (await slopesOf(baseline, picture));
      areas.push(area);
      found.get('evidence')!.push(mapMetrics(evidenceMaps(known, { plan, reading }).total.map(Math.abs), inside));
      found.get('centre prior')!.push(mapMetrics(prior, inside));
      if (slopes !== undefined) found.get('plain gradient')!.push(mapMetrics(slopes, inside));
    } catch (error) {
      if (!terminal.isStop(error) || areas.length === 0) throw error;
      stopped = true;
      break;
    }
  }
  terminal.progress.clear();
  await baseline?.release();
  if (areas.length === 0)
    throw new Fault('data-invalid', 'No picture has a region that is neither empty nor all of it.');

  const own = found.get('evidence')!;
  const result = {
    ...noticeField(card),
    model: card.id,
    engine: model.fingerprint,
    pictures: areas.length,
    without,
    reading: reading.id,
    seed: options.seed,
    plan,
    // Maps in random order: their expectation is exact.
    random: { share: meanOf(areas), pointing: meanOf(areas), auc: 0.5 },
    ...Object.fromEntries(
      sources.flatMap((source) => {
        const rows = found.get(source)!;
        if (rows.length === 0) return [];
        const figures = Object.fromEntries(measures.map((name) => [name, figureOf(name, rows)]));
        const ahead = Object.fromEntries(
          measures.map((name) => [name, meanOf(rows.map((row, i) => own[i]![name] - row[name]))]),
        );
        return [[source, source === 'evidence' ? figures : { ...figures, evidenceAheadBy: ahead }]];
      }),
    ),
  };
  if (card.notice === 'medical') terminal.say(medicalNotice);
  if (options.json) terminal.print(JSON.stringify(result));
  else {
    terminal.print(`${areas.length} pictures of ${card.id}; means with 95 % intervals`);
    terminal.print(
      `random maps: share ${text(result.random.share)}, pointing ${text(result.random.pointing)}, AUC 0.500`,
    );
    for (const source of sources) {
      const rows = found.get(source)!;
      if (rows.length === 0) continue;
      const figures = measures.map((name) => `${name} ${text(figureOf(name, rows))}`);
      terminal.print(`${source}: ${figures.join(', ')}`);
    }
  }
  return stopped ? 130 : 0;
}

/** The region of a picture by its number. @throws Fault data-invalid when the masks are not those of the pictures */
function masksFor(masks: Masks, pictures: number, { width, height }: Pick<Picture, 'width' | 'height'>) {
  if (masks.count !== pictures || masks.width !== width || masks.height !== height) {
    throw new Fault(
      'data-invalid',
      `The file has ${masks.count} masks of ${masks.width}×${masks.height}; there are ${pictures} pictures of ${width}×${height}.`,
    );
  }
  const area = width * height;
  return (number: number): Uint8Array =>
    masks.data.slice(number * area, (number + 1) * area).map((share) => (share >= INSIDE ? 1 : 0));
}

/**
 * |slope| of the plain classifier's margin of its own answer, the channels of every pixel added up. Evidence is added up with
 * its sign first: its channels may cancel, these may not.
 */
async function slopesOf(baseline: Baseline, { original, channels }: Picture): Promise<Float64Array> {
  const shown = Float32Array.from(planarBytes(original, channels), (byte) => byte / 255);
  const logits = (await baseline.ask([shown], 0)).logits[0]!;
  const gradient = (await baseline.ask([shown], logits.indexOf(Math.max(...logits)))).gradients[0]!;
  const sums = new Float64Array(gradient.length / channels);
  for (const [i, slope] of gradient.entries()) sums[i % sums.length]! += Math.abs(slope);
  return sums;
}

/** A pointing game is won or lost. */
function figureOf(name: (typeof measures)[number], rows: readonly MapMetrics[]): Mean {
  const mean = meanOf(rows.map((row) => row[name]));
  return name === 'pointing' ? { ...mean, ...wilson(Math.round(mean.value * rows.length), rows.length) } : mean;
}

function meanOf(values: readonly number[]): Mean {
  const value = values.reduce((sum, v) => sum + v, 0) / values.length;
  const half = normalQuantile(0.975) * standardError(momentsOf(values));
  return { value, low: value - half, high: value + half };
}

const text = ({ value, low, high }: Mean) => `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
