import { replayPicture } from '#core/replay/replayPicture.ts';
import { seed } from '#core/units.ts';
import type { Answer, Answers } from '#runtime/answersFile.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { answerOf } from './answerOf.ts';
import type { RunOptions } from './arguments.ts';
import { courseOf } from './courseOf.ts';
import { cardOfVersion, courseFields } from './gatherAnswers.ts';
import { planOf } from './planOf.ts';
import { readTensor } from './readTensor.ts';
import type { Terminal } from './terminal.ts';

type Wanted = Pick<RunOptions, 'levels' | 'draws' | 'shape' | 'decider' | 'reading'>;

/**
 * The answers of a recorded tensor's pictures to a run that asks the recording instead of the model: levels that were not
 * recorded are answered by their neighbours, and draws beyond the recorded ones by those again.
 */
export async function replayAnswers(
  tensor: string,
  wanted: Wanted,
  models: string,
  terminal: Terminal,
): Promise<Readonly<{ answers: Answers; card: ModelCard }>> {
  const { header, pictures } = await readTensor(tensor);
  const card = await cardOfVersion(models, header);
  const course = courseOf(card, { ...wanted, plan: planOf(card, wanted), seed: seed(header.seed) });
  const given: Answer[] = [];
  for (const errors of pictures) {
    terminal.progress.update(given.length, pictures.length, 'pictures');
    await terminal.turn();
    const { table, outcome } = replayPicture(errors, header, course.begin());
    given.push(
      answerOf({
        truth: errors.truth,
        table,
        outcome: course.decider.id === 'fixed' ? undefined : outcome,
        card,
        course,
        classless: [],
        seconds: 0,
        scores: true,
      }),
    );
  }
  terminal.progress.clear();
  const { sha256, engine, data, offset } = header;
  const origin = {
    model: card.id,
    sha256,
    engine,
    seed: header.seed,
    plan: course.plan,
    ...courseFields(course),
    data,
  };
  return { card, answers: { origin, offset, given, skipped: 0, stopped: false } };
}
