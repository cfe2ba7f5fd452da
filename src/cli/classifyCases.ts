import type { Probe } from '#core/diffusion/denoiser.ts';
import { isFault } from '#core/fault.ts';
import type { Seed } from '#core/units.ts';
import type { Answer, Answers } from '#runtime/answersFile.ts';
import { answerOf } from './answerOf.ts';
import type { Course } from './courseOf.ts';
import { faultText } from './faultText.ts';
import type { Case } from './labelledData.ts';
import { measureRun } from './measureRun.ts';
import type { OpenModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

type Task = Readonly<{
  model: OpenModel;
  course: Course;
  seed: Seed;
  /** Asked without class of every picture, besides the plan. */
  classless: Readonly<{ probes: readonly Probe[]; seed: Seed }> | undefined;
  /** Whether scores are kept. */
  scores: boolean;
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
  const { model, course, seed, classless, scores } = task;
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
  return answerOf({
    truth,
    table,
    outcome,
    card: model.card,
    course,
    classless: classless ? await errorsWithoutClass(values, model, classless) : [],
    seconds,
    scores,
  });
}

async function errorsWithoutClass(
  values: Float32Array,
  { denoiser }: OpenModel,
  { probes, seed }: NonNullable<Task['classless']>,
) {
  const { squared } = await denoiser.bindClassless(values, seed)(probes);
  return [...squared];
}
