import { writeFile } from 'node:fs/promises';
import { isFault } from '#core/fault.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { encodeLink } from '#runtime/link/encodeLink.ts';
import { writeRunFile } from '#runtime/link/runFile.ts';
import type { Command } from './arguments.ts';
import { faultText } from './faultText.ts';
import { measurePlan } from './measurePlan.ts';
import { type OpenModel, openModel } from './openModel.ts';
import { openPicture } from './openPicture.ts';
import { planOf } from './planOf.ts';
import type { Terminal } from './terminal.ts';
import { scoresOf, verdictOf, verdictText } from './verdict.ts';

type Options = Extract<Command, { name: 'classify' }>;

/**
 * Classifies pictures, one line each. A picture that cannot be read is said and passed by.
 *
 * @returns the exit code
 */
export async function classify(options: Options, models: string, terminal: Terminal): Promise<number> {
  const model = await openModel(models, options.model, options);
  let code = 0;
  for (const image of options.images) {
    try {
      await classifyOne(image, options, model, terminal);
    } catch (error) {
      if (!isFault(error)) throw error;
      terminal.progress.clear();
      terminal.say(`${image}: ${faultText(error)}`);
      code = 1;
    }
  }
  return code;
}

async function classifyOne(image: string, options: Options, model: OpenModel, terminal: Terminal): Promise<void> {
  const { card, sha256, denoiser, fingerprint } = model;
  const { reading, seed } = options;
  const { name, picture, notes } = await openPicture(image, card, options);
  for (const note of notes) terminal.say(`${image}: ${note}`);
  const plan = planOf(card, options);
  const probes = plan.levels * plan.draws;
  const names = card.classes.map((each) => each.name);
  const started = terminal.now();
  const table = await measurePlan(
    {
      measure: denoiser.bind(picture.values, seed),
      plan,
      probes,
      classes: names.length,
      pixels: picture.values.length,
    },
    terminal,
    (done) => terminal.progress.update(done, probes, 'probes'),
  );
  const standing = stand(table, plan, readings[reading]);
  const seconds = (terminal.now() - started) / 1000;
  terminal.progress.clear();
  const verdict = verdictOf(standing, names);
  const link =
    options.link === 'none'
      ? undefined
      : encodeLink({
          model: { id: card.id, sha256 },
          reading,
          plan,
          seed,
          fingerprint,
          view: { reference: undefined, pins: [], embed: false },
          summary: summarise(table, plan, reading),
          picture: options.link === 'curves' ? undefined : { ...picture, data: picture.original },
        });
  if (options.json) {
    terminal.print(
      JSON.stringify({
        image,
        model: card.id,
        reading,
        seed,
        engine: fingerprint,
        verdict,
        scores: scoresOf(standing, names),
        nfe: standing.nfe,
        seconds,
        link,
      }),
    );
  } else {
    terminal.print(`${image}: ${verdictText(verdict, reading)}; ${standing.nfe} evaluations, ${seconds.toFixed(1)} s`);
    if (link !== undefined) terminal.print(link);
  }
  if (options.save !== undefined) {
    const { width, height, channels, original: data } = picture;
    await writeFile(
      options.save,
      writeRunFile({
        model: { id: card.id, sha256, title: card.title, classes: names },
        seed,
        plan,
        fingerprint,
        seconds,
        picture: { name, width, height, channels, data },
        table,
      }),
    );
  }
}
