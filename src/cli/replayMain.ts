import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrap } from '#core/math/bootstrap.ts';
import type { PictureErrors } from '#core/replay/errorTensor.ts';
import { replayPicture } from '#core/replay/replayPicture.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import { planCell } from '#core/scoring/plan.ts';
import type { RaceGuide } from '#core/scoring/raceGuide.ts';
import { readingOf, readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { seed } from '#core/units.ts';
import { parseCard } from '#runtime/parseCard.ts';
import { readTensor } from './readTensor.ts';
import { growthInWorlds, slope } from './replayGrowth.ts';
import { planOfTensor, type Scheme, schemesOf, wholePlan } from './replaySchemes.ts';

/**
 * `node replay.mjs MODELS TENSOR`: replays every scheme on every recorded picture, chooses settings on the even pictures,
 * reports on the odd ones, and prints one JSON object. `scripts/benchNfe.mjs` runs it.
 */
const [models = '', tensorFile = ''] = process.argv.slice(2);
const BOOTSTRAPS = 10_000;
const ENOUGH = 0.99;

type Row = Readonly<{ family: string; settings: string; published: boolean; right: Uint8Array; nfe: Float64Array }>;

const { header, pictures } = await readTensor(tensorFile);
const card = parseCard(JSON.parse(await readFile(join(models, header.model, 'card.json'), 'utf8')));
const classes = Array.from({ length: header.classes }, (_, c) => c);
const even = pictures.flatMap((_, i) => (i % 2 === 0 ? [i] : []));
const odd = pictures.flatMap((_, i) => (i % 2 === 1 ? [i] : []));
const guide: RaceGuide | undefined = card.guide;
const subject = { plan: card.plan, guide };

const whole = planOfTensor(header.plan, card.plan);
const full = pictures.map((picture) => {
  const { table } = replayPicture(picture, header, wholePlan(whole, readings.elbo, classes));
  return { picture, table, verdict: stand(table, whole, readings.elbo).leader };
});
const fullRight = full.map(({ picture, verdict }) => verdict === picture.truth);
const share = (flags: ArrayLike<boolean | number>, of: readonly number[]) =>
  of.reduce((sum, i) => sum + Number(flags[i]), 0) / of.length;
const mean = (values: ArrayLike<number>, of: ArrayLike<number>) => {
  let sum = 0;
  for (let k = 0; k < of.length; k++) sum += values[of[k]!]!;
  return sum / of.length;
};

const settledErrors: Record<
  string,
  { settled: number; wrong: number; disagree: number; claimed: number; nfe: number }
> = {};
const rows: Row[] = schemesOf(subject).map((scheme, at, all) => {
  process.stderr.write(`\r${at + 1} of ${all.length} schemes `);
  return replayed(scheme);
});
process.stderr.write('\n');

function replayed(scheme: Scheme): Row {
  const right = new Uint8Array(pictures.length);
  const nfe = new Float64Array(pictures.length);
  const stops = { settled: 0, wrong: 0, disagree: 0, claimed: 0, nfe: 0 };
  const onHalf = scheme.family === 'Race, asymptotic';
  for (const [i, picture] of pictures.entries()) {
    const { outcome, nfe: spent } = replayPicture(picture, header, scheme.run(classes, i));
    right[i] = Number(outcome.verdict === picture.truth);
    nfe[i] = spent;
    const end = onHalf ? endOnHalf(picture, scheme, i) : { outcome, nfe: spent };
    if (!end?.outcome.settled) continue;
    stops.settled++;
    stops.nfe += end.nfe;
    stops.wrong += Number(end.outcome.verdict !== picture.truth);
    stops.disagree += Number(end.outcome.verdict !== full[i]!.verdict);
    stops.claimed += end.outcome.claim?.risk ?? 0;
  }
  if (scheme.family.startsWith('Race')) settledErrors[`${scheme.family}: ${scheme.settings}`] = stops;
  return { family: scheme.family, settings: scheme.settings, published: scheme.published === true, right, nfe };
}

/** How a scheme ends on the first half of the recorded draws; undefined when it asks a level for more than those. */
function endOnHalf(picture: PictureErrors, scheme: Scheme, i: number) {
  const draws = header.plan.rounds / 2;
  const end = replayPicture(picture, { ...header, plan: { ...header.plan, rounds: draws } }, scheme.run(classes, i));
  const asked = new Array<number>(header.plan.levels).fill(0);
  for (const { level } of end.table.probes) asked[planCell({ ...whole, ...header.plan }, level)!]!++;
  return Math.max(...asked) > draws ? undefined : end;
}

/** The cheapest settings that reach 99 % of the full budget's accuracy on the even pictures. */
function cheapest(of: readonly Row[]): Row | undefined {
  const bar = ENOUGH * share(fullRight, even);
  const good = of.filter(({ right }) => mean(right, even) >= bar);
  return good.sort((a, b) => mean(a.nfe, even) - mean(b.nfe, even))[0];
}

const families = [...new Set(rows.map(({ family }) => family))];
const chosen = families.flatMap((family) => {
  const row = cheapest(rows.filter((candidate) => candidate.family === family));
  return row === undefined ? [] : [row];
});
const rivals = chosen.filter(({ family }) => !family.startsWith('Race'));
const best = rivals.reduce((least, row) => (mean(row.nfe, even) < mean(least.nfe, even) ? row : least));
const published = rows.filter((row) => row.published);

/** Bootstrap intervals over the odd pictures; ratios are paired with the best published scheme. */
function figures(row: Row) {
  const over = (statistic: (of: ArrayLike<number>) => number) =>
    bootstrap(odd.length, BOOTSTRAPS, seed(1), (indices) => statistic(Array.from(indices, (k) => odd[k]!)));
  return {
    family: row.family,
    settings: row.settings,
    published: row.published,
    accuracy: over((of) => mean(row.right, of)),
    nfe: over((of) => mean(row.nfe, of)),
    timesFewer: over((of) => mean(best.nfe, of) / mean(row.nfe, of)),
  };
}

/** How accurate every reading is at the same cost, on all recorded pictures: 24 levels of the card's range, one or two draws. */
const byReading = [1, 2].flatMap((draws) => {
  const plan = { ...card.plan, draws };
  const tables: readonly ErrorTable[] = pictures.map(
    (picture) => replayPicture(picture, header, wholePlan(plan, readings.elbo, classes)).table,
  );
  const all = [...Object.values(readings), ...(card.levelWeights ? [readingOf('learned', card.levelWeights)] : [])];
  return all.map((reading) => ({
    reading: reading.name,
    draws,
    nfe: plan.levels * draws * classes.length,
    right: tables.filter((table, i) => stand(table, plan, reading).leader === pictures[i]!.truth).length,
  }));
});

/** Growth with the number of classes: the race among some of the classes, the true one among them. */
const counts = [2, 3, 5, 7, 10, 20, 50].filter((count) => count <= classes.length);
const growth = counts.map((count) => {
  const some = (i: number) => {
    const { truth } = pictures[i]!;
    const others = classes.filter((c) => c !== truth);
    return [truth, ...others.map((_, k) => others[(k + i) % others.length]!).slice(0, count - 1)].sort((a, b) => a - b);
  };
  const run = (scheme: Scheme) => {
    const replays = odd.map((i) => ({ i, ...replayPicture(pictures[i]!, header, scheme.run(some(i), i)) }));
    return {
      nfe: replays.reduce((sum, { nfe }) => sum + nfe, 0) / replays.length,
      accuracy: replays.filter(({ i, outcome }) => outcome.verdict === pictures[i]!.truth).length / replays.length,
    };
  };
  const cheapestRace = chosen.find(({ family }) => family === 'Race, calibrated');
  const schemes = schemesOf(subject);
  const race = schemes.find(
    ({ family, settings }) => family === cheapestRace?.family && settings === cheapestRace.settings,
  );
  const rival = schemes.find(({ family, settings }) => family === best.family && settings === best.settings)!;
  return { count, race: race && run(race), rival: run(rival) };
});

const worlds = growthInWorlds([2, 5, 10, 30, 100, 300, 1000]);

process.stdout.write(
  JSON.stringify({
    model: card.title,
    id: card.id,
    header,
    pictures: pictures.length,
    tuned: even.length,
    reported: odd.length,
    full: {
      nfe: whole.levels * whole.draws * classes.length,
      tuned: share(fullRight, even),
      reported: share(fullRight, odd),
    },
    best: `${best.family}: ${best.settings}`,
    missed: families.filter((family) => chosen.every((row) => row.family !== family)),
    chosen: chosen.map(figures),
    published: published.map(figures),
    points: rows.map(({ family, settings, right, nfe }) => ({
      family,
      settings,
      accuracy: mean(right, odd),
      nfe: mean(nfe, odd),
    })),
    settledErrors,
    byReading,
    growth,
    growthSlope: slope(growth.flatMap(({ count, race }) => (race ? [{ x: count, y: race.nfe }] : []))),
    worlds,
    worldSlopes: {
      calibrated: slope(worlds.map(({ count, calibrated }) => ({ x: count, y: calibrated }))),
      asymptotic: slope(worlds.map(({ count, asymptotic }) => ({ x: count, y: asymptotic }))),
    },
  }),
);
