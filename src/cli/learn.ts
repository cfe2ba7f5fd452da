import { learnGuide, learnLevelWeights } from '#core/replay/learnGuide.ts';
import type { CardExtras } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { readTensor } from './readTensor.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'learn' }>;

/**
 * Prints the fields of a card that are learned from recorded errors of validation pictures: weights over noise levels, and
 * the guide of the race.
 *
 * @returns the exit code
 */
export async function learn(options: Options, terminal: Terminal): Promise<number> {
  const { header, pictures } = await readTensor(options.tensor);
  const { plan, classes, pixels, data, offset, model } = header;
  const recording = { pictures, plan, classes, pixels };
  const split = options.split ?? `${data} ${offset}-${offset + pictures.length - 1}`;
  const command = `npm run -s elbow -- learn --tensor FILE --steps ${options.steps}, FILE by elbow tensor --model ${model} --data ${data} --offset ${offset} --images ${pictures.length} --levels ${plan.levels} --rounds ${plan.rounds} --seed ${header.seed}`;
  const measured = { pictures: pictures.length, split, command };
  const { levels, weights } = learnLevelWeights(recording, Math.min(2, plan.rounds));
  const guide = learnGuide(recording, options.steps, undefined, (done) =>
    terminal.progress.update(done, options.steps, 'steps'),
  );
  terminal.progress.clear();
  const fields = {
    levelWeights: { ...measured, levels: levels.map(short), weights: weights.map(short) },
    guide: {
      ...measured,
      plan: guide.plan,
      steps: guide.steps,
      weights: guide.weights.map((row) => row.map(short)),
    },
  } satisfies CardExtras;
  terminal.print(JSON.stringify(fields, null, options.json ? 0 : 2));
  return 0;
}

const short = (value: number): number => Number(value.toPrecision(4));
