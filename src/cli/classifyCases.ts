import { isFault } from '#core/fault.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import { faultText } from './faultText.ts';
import type { Case } from './labelledData.ts';
import { measurePlan } from './measurePlan.ts';
import type { OpenModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

/** A picture's class, the class that each reading gives it, and the time that took. */
type Answer = Readonly<{ truth: ClassIndex; leaders: Readonly<Record<ReadingId, ClassIndex>>; seconds: number }>;

/** What became of labelled pictures: `skipped` ones could not be read; `stopped` when the user did not wait. */
export type Answers = Readonly<{ given: readonly Answer[]; skipped: number; stopped: boolean }>;

type Task = Readonly<{ model: OpenModel; plan: Plan; seed: Seed }>;

export const readingIds = Object.keys(readings) as readonly ReadingId[];

/** Classifies pictures one after the other, all with the same noise, under every reading at once. */
export async function classifyCases(cases: readonly Case[], task: Task, terminal: Terminal): Promise<Answers> {
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

async function classifyCase({ truth, load }: Case, { model, plan, seed }: Task, terminal: Terminal): Promise<Answer> {
  const { values } = await load();
  const started = terminal.now();
  const table = await measurePlan(
    {
      measure: model.denoiser.bind(values, seed),
      plan,
      probes: plan.levels * plan.draws,
      classes: model.card.classes.length,
      pixels: values.length,
    },
    terminal,
  );
  return { truth, leaders: leadersOf(table, plan), seconds: (terminal.now() - started) / 1000 };
}

const leadersOf = (table: ErrorTable, plan: Plan) =>
  Object.fromEntries(readingIds.map((id) => [id, stand(table, plan, readings[id]).leader])) as Answer['leaders'];
