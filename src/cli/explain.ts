import { createHash } from 'node:crypto';
import { hasEvidenceMaps } from '#core/explain/evidenceGains.ts';
import { evidenceMaps, regionEvidence } from '#core/explain/evidenceMaps.ts';
import { Fault } from '#core/fault.ts';
import { heatLimit } from '#core/picture/heatPixels.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { planLevels } from '#core/scoring/plan.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import { writeNpy } from '#runtime/npz/writeNpy.ts';
import type { Command } from './arguments.ts';
import { classNamed } from './classNamed.ts';
import { evidenceOf } from './evidenceOf.ts';
import { checkStarts, type Explained, explainCounterfactual, intervalOf } from './explainCounterfactual.ts';
import { explainFolder } from './explainFolder.ts';
import { overlaid, sheetOf } from './mapPictures.ts';
import { measurePlan } from './measurePlan.ts';
import { noticeField } from './noticeOf.ts';
import { openModel } from './openModel.ts';
import { openPicture } from './openPicture.ts';
import { planOf } from './planOf.ts';
import { pngOf } from './pngOf.ts';
import type { Terminal } from './terminal.ts';

declare const ELBOW_VERSION: string;

type Options = Extract<Command, { name: 'explain' }>;

/** The notice of a medical model, beside files that cannot hold it. */
const NOTICE = 'NOTICE.txt';

/**
 * Writes where in a picture the evidence for its verdict lies and, when asked, the picture as it would be if it were of another
 * class: maps as PNG and NPY, and a summary as JSON.
 *
 * @returns the exit code
 */
export async function explain(options: Options, models: string, terminal: Terminal): Promise<number> {
  const model = await openModel(models, options.model, options);
  const { card, denoiser, sha256, fingerprint } = model;
  if (card.notice === 'medical') terminal.say(medicalNotice);
  const names = card.classes.map(({ name }) => name);
  const reading = readingOf(options.reading, card.levelWeights);
  if (!hasEvidenceMaps(reading)) {
    throw new Fault('argument-invalid', `Under the reading ${reading.id} a verdict is no sum over pixels.`, {
      remedy: 'Use --reading elbo.',
    });
  }
  const asked = options.against === undefined ? undefined : classNamed('--against', options.against, names);
  const target =
    options.counterfactual === undefined ? undefined : classNamed('--counterfactual', options.counterfactual, names);
  if (target !== undefined) checkStarts('--start', [options.start], card);
  const { picture, notes } = await openPicture(options.image, card, options);
  for (const note of notes) terminal.say(`${options.image}: ${note}`);

  const plan = planOf(card, options);
  const { sampler, start, steps, guidance, inversion, smallest } = options;
  const question = {
    ...{ image: options.image, picture: createHash('sha256').update(picture.original).digest('hex') },
    ...{ model: { id: card.id, sha256 }, engine: fingerprint, reading: reading.id, seed: options.seed, plan },
    against: asked === undefined ? 'runner-up' : names[asked],
    ...(target === undefined
      ? {}
      : { counterfactual: { class: names[target], sampler, start, steps, guidance, inversion, smallest } }),
  };
  const folder = await explainFolder(options.out, question);
  const probes = plan.levels * plan.draws;
  const judge: Explained['judge'] = async (values) => {
    const task = { measure: denoiser.bind(values, options.seed), classes: names.length, pixels: values.length };
    const table = await measurePlan({ ...task, plan, probes }, terminal, (done) =>
      terminal.progress.update(done, probes, 'probes'),
    );
    return {
      standing: stand(table, plan, reading),
      gapOver: (own, other) => viewOfTable(table, plan, reading, other).gaps[own]!,
    };
  };
  const { standing, gapOver } = await judge(picture.values);
  const own = standing.leader;
  const against = asked === undefined || asked === own ? standing.ranking[1]! : asked;
  if (asked === own) {
    terminal.say(
      `${names[own]} is the verdict itself: the evidence is counted against the runner-up, ${names[against]}.`,
    );
  }
  const pair = { picture: picture.values, class: own, against, plan, seed: options.seed, reading };
  const known = await evidenceOf(denoiser.noised, pair, picture.channels, terminal, (done) =>
    terminal.progress.update(done, probes, 'probes'),
  );
  terminal.progress.clear();
  const ruled = { plan, reading };
  const maps = evidenceMaps(known, ruled);
  const total = regionEvidence(known, ruled, new Uint8Array(maps.total.length).fill(1));
  const verdict = gapOver(own, against);

  const { width, height, channels } = picture;
  const seen: Pixels8 = { width, height, channels, data: picture.original };
  const png = (pixels: Pixels8) => pngOf(pixels, card);
  folder.write('picture.png', png(seen));
  folder.write(
    'evidence.png',
    pngOf(overlaid(maps.total, heatLimit([maps.total]), { width, height, picture: seen }), card, maps.settled),
  );
  folder.write(
    'standard-error.png',
    png(overlaid(maps.standardError, heatLimit([maps.standardError]), { width, height })),
  );
  const limit = heatLimit(maps.levels);
  if (card.notice === 'medical') folder.write(NOTICE, `${medicalNotice}\n`);
  folder.write(
    'levels.png',
    png(
      sheetOf(
        maps.levels.map((level) => overlaid(level, limit, { width, height })),
        8,
      ),
    ),
  );
  folder.write('evidence.npy', writeNpy(maps.total, [height, width]));
  folder.write('standard-error.npy', writeNpy(maps.standardError, [height, width]));
  folder.write(
    'levels.npy',
    writeNpy(Float64Array.from(maps.levels.flatMap((level) => [...level])), [maps.levels.length, height, width]),
  );

  const explained: Explained = { model, picture, options, judge };
  const other =
    target === undefined
      ? undefined
      : await explainCounterfactual(explained, { own, target, names }, folder.write, terminal);
  const summary = {
    app: `Elbow ${ELBOW_VERSION}`,
    ...noticeField(card),
    ...(card.notice === 'medical' ? { noticeFile: NOTICE } : {}),
    asked: question,
    unit: reading.unit,
    verdict: names[own],
    evidence: {
      for: names[own],
      against: names[against],
      total: intervalOf(total),
      gapOfVerdict: intervalOf(verdict),
      difference: Math.abs(total.mean - verdict.mean),
      settledPixels: maps.settled.reduce((sum, v) => sum + v, 0),
      pixels: maps.settled.length,
      levels: planLevels(plan),
      evaluations: 2 * known.probes.length,
      // What the fullest colour of each picture stands for, for and against alike.
      scale: {
        'evidence.png': heatLimit([maps.total]),
        'standard-error.png': heatLimit([maps.standardError]),
        'levels.png': limit,
      },
    },
    counterfactual: other,
  };
  await folder.keep(summary);
  if (options.json) terminal.print(JSON.stringify(summary));
  else {
    const { mean, low, high } = total;
    terminal.print(
      `${options.image}: ${names[own]}; evidence against ${names[against]} ${mean.toFixed(2)} ${reading.unit} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}), the gap of the verdict to ${summary.evidence.difference.toExponential(1)}`,
    );
    if (other !== undefined) terminal.print(other.words);
    terminal.print(
      `Written to ${options.out}: maps as PNG and NPY, and summary.json${card.notice === 'medical' ? `, with the notice in ${NOTICE}` : ''}.`,
    );
  }
  return 0;
}
