import type { Probe } from '#core/diffusion/denoiser.ts';
import { gapVariances } from '#core/evaluate/gapVariances.ts';
import { isFault } from '#core/fault.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import { lossesOf } from '#core/scoring/losses.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { LevelWeights } from '#core/scoring/readings/learned.ts';
import { readingIds, readingOf, readings } from '#core/scoring/readings.ts';
import { stand, standingOf } from '#core/scoring/stand.ts';
import type { Seed } from '#core/units.ts';
import { type Answer, type Answers, hasVariances, type Leaders } from '#runtime/answersFile.ts';
import type { Course } from './courseOf.ts';
import { faultText } from './faultText.ts';
import type { Case } from './labelledData.ts';
import { evaluationsOf, measureRun } from './measureRun.ts';
import type { OpenModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

type Task = Readonly<{
  model: OpenModel;
  course: Course;
  seed: Seed;
  /** Asked without class of every picture, besides the plan. */
  classless: Readonly<{ probes: readonly Probe[]; seed: Seed }> | undefined;
}>;

/** Classifies pictures one after the other, all with the same noise, under every reading at once. */
export async function classifyCases(
  cases: readonly Case[],
  task: Task,
  terminal: Terminal,
): Promise<Pick<Answers, 'given' | 'skipped' | 'stopped'>> {
  const given: Answer[] = [];
  let skipped = 0;
  try {
    for (const each of cases) {
      terminal.progress.update(given.length + skipped, cases.length, 'pictures');
      await terminal.turn();
      try {
        given.push(await classifyCase(each, task, terminal));
      } catch (error) {
        if (!isFault(error) || !error.code.startsWith('picture-')) throw error;
        terminal.progress.clear();
        terminal.say(`${each.name} was left out: ${faultText(error)}`);
        skipped++;
      }
    }
    return { given, skipped, stopped: false };
  } catch (error) {
    if (!terminal.isStop(error) || given.length === 0) throw error;
    return { given, skipped, stopped: true };
  } finally {
    terminal.progress.clear();
  }
}

async function classifyCase({ truth, load }: Case, task: Task, terminal: Terminal): Promise<Answer> {
  const { model, course, seed, classless } = task;
  const { plan, decider } = course;
  const { values } = await load();
  const started = terminal.now();
  const { table, outcome } = await measureRun(
    {
      measure: model.denoiser.bind(values, seed),
      decider: course.begin(),
      probes: course.probes,
      classes: model.card.classes.length,
      pixels: values.length,
    },
    terminal,
  );
  const seconds = (terminal.now() - started) / 1000;
  const losses = lossesOf(table, plan, readings.elbo);
  const { scores, ranking } = standingOf(losses, plan, readings.elbo);
  const [leader = 0, runnerUp = leader] = ranking;
  return {
    truth,
    leaders: leadersOf(table, plan, model.card.levelWeights),
    losses: scores.map((score) => -score),
    variances: hasVariances({ plan, decider }) ? gapVariances(losses, leader, runnerUp) : [],
    classless: classless ? await errorsWithoutClass(values, model, classless) : [],
    seconds,
    ...(outcome && {
      decided: { verdict: outcome.verdict, settled: outcome.settled, nfe: evaluationsOf(table) },
    }),
  };
}

async function errorsWithoutClass(
  values: Float32Array,
  { denoiser }: OpenModel,
  { probes, seed }: NonNullable<Task['classless']>,
) {
  const { squared } = await denoiser.bindClassless(values, seed)(probes);
  return [...squared];
}

const leadersOf = (table: ErrorTable, plan: Plan, levelWeights: LevelWeights | undefined): Leaders =>
  Object.fromEntries(
    readingIds
      .filter((id) => id !== 'learned' || levelWeights !== undefined)
      .map((id) => [id, stand(table, plan, readingOf(id, levelWeights)).leader]),
  );
