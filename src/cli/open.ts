import { Fault } from '#core/fault.ts';
import type { Picture } from '#core/picture/picture.ts';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { fixedChoice } from '#core/scoring/decider.ts';
import { type DeterminismGrade, gradeReproduction } from '#core/scoring/gradeReproduction.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { asInLink } from '#runtime/link/asInLink.ts';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import type { SharedRun } from '#runtime/link/sharedRun.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Command } from './arguments.ts';
import { courseOf, readingFor } from './courseOf.ts';
import { evaluationsOf, measureRun } from './measureRun.ts';
import { openModel } from './openModel.ts';
import { openPicture } from './openPicture.ts';
import type { Terminal } from './terminal.ts';
import { scoresOf, verdictOf, verdictText } from './verdict.ts';

type Options = Extract<Command, { name: 'open' }>;

/**
 * Recomputes the run of a link and reports how the two differ.
 *
 * @returns the exit code
 */
export async function open(options: Options, models: string, terminal: Terminal): Promise<number> {
  const shared = decodeLink(fragmentOf(options.link));
  const { card, sha256, denoiser, fingerprint } = await openModel(models, shared.model.id, options);
  checkClasses(shared, card);
  if (card.notice === 'medical') terminal.say(medicalNotice);
  const { plan, reading, seed } = shared;
  const picture = await pictureOf(shared, card, options);
  const names = card.classes.map(({ name }) => name);
  const { course } = shared;
  const { begin, most, probes } = courseOf(card, {
    plan,
    seed,
    decider: course?.decider ?? fixedChoice,
    reading: course?.decidedBy ?? reading,
  });
  // A decider that had come to its end comes to it again by itself.
  const wanted = course?.outcome === undefined ? (shared.summary?.standing.probes ?? probes) : probes;
  const started = terminal.now();
  const { table, outcome } = await measureRun(
    {
      measure: denoiser.bind(picture.values, seed),
      decider: begin(),
      probes: wanted,
      classes: names.length,
      pixels: picture.values.length,
    },
    terminal,
    (table) => terminal.progress.update(evaluationsOf(table), most, 'evaluations'),
  );
  const seconds = (terminal.now() - started) / 1000;
  terminal.progress.clear();
  const summary = summarise(table, plan, readingFor(card, reading));
  const { standing } = summary;
  const verdict = verdictOf(standing, names);
  const same = { sameModel: shared.model.sha256 === sha256, sameEngine: shared.fingerprint === fingerprint };
  const comparison = shared.summary && gradeReproduction(shared.summary, asInLink(summary, plan), same);
  const result = {
    model: card.id,
    ...same,
    reading,
    seed,
    engine: fingerprint,
    sharedEngine: shared.fingerprint,
    sharedVerdict: shared.summary && verdictOf(shared.summary.standing, names),
    verdict,
    ...comparison,
    ...(course && {
      decider: course.decider,
      outcome: outcome && { ...outcome, class: names[outcome.verdict] },
      sharedOutcome: course.outcome && { ...course.outcome, class: names[course.outcome.verdict] },
    }),
    scores: scoresOf(standing, names),
    nfe: standing.nfe,
    seconds,
  };
  if (options.json) terminal.print(JSON.stringify(result));
  else for (const line of report(result)) terminal.print(line);
  return 0;
}

/** What a link says, whether the whole address is given or only what stands behind its `#`. */
function fragmentOf(link: string): string {
  const parts = link.slice(link.indexOf('#') + 1).split('&');
  return parts.find((part) => part !== '' && !part.includes('=')) ?? '';
}

function checkClasses({ summary }: SharedRun, { classes, title }: ModelCard): void {
  const count = summary?.standing.scores.length ?? classes.length;
  if (count === classes.length) return;
  throw new Fault('link-damaged', `The link speaks of ${count} classes, ${title} has ${classes.length}.`);
}

/** The link's own picture, or the file given beside it. */
async function pictureOf({ picture }: SharedRun, card: ModelCard, options: Options): Promise<Picture> {
  if (options.image !== undefined) return (await openPicture(options.image, card, options)).picture;
  if (picture === undefined) {
    throw new Fault('argument-invalid', 'The link does not hold its picture.', {
      remedy: 'Name the picture after the link: elbow open LINK PICTURE.',
    });
  }
  const { channels, height, width } = card.picture;
  if (picture.channels !== channels || picture.height !== height || picture.width !== width) {
    throw new Fault(
      'link-damaged',
      `The link's picture is ${picture.width}×${picture.height}, its model sees ${width}×${height}.`,
    );
  }
  return pictureFromBytes(picture.data, card.picture);
}

type Report = Readonly<{
  sameModel: boolean;
  reading: SharedRun['reading'];
  engine: string;
  sharedEngine: string;
  sharedVerdict: ReturnType<typeof verdictOf> | undefined;
  verdict: ReturnType<typeof verdictOf>;
  sameVerdict?: boolean;
  largestDifference?: number;
  grade?: DeterminismGrade;
}>;

function* report(result: Report): Generator<string> {
  const { sameModel, reading, engine, sharedEngine, sharedVerdict, verdict, sameVerdict, largestDifference, grade } =
    result;
  if (!sameModel) yield 'The link was made with another version of the model: the numbers may differ.';
  if (sharedVerdict) yield `shared  ${verdictText(sharedVerdict, reading)} [${sharedEngine}]`;
  yield `here    ${verdictText(verdict, reading)} [${engine}]`;
  if (sameVerdict !== undefined && largestDifference !== undefined) {
    const size = largestDifference.toExponential(1);
    yield `${sameVerdict ? 'Same verdict' : 'Another verdict'}, largest relative difference ${size}: grade ${grade}.`;
  }
}
