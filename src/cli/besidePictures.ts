import { planarBytes } from '#core/certify/planarBytes.ts';
import { typicality, typicalityProbes } from '#core/evaluate/typicality.ts';
import { Fault } from '#core/fault.ts';
import { type ClassIndex, seed } from '#core/units.ts';
import { oneAtATime } from '#runtime/oneAtATime.ts';
import { openBaseline } from '#runtime/openBaseline.ts';
import type { EngineOptions, PictureOptions } from './arguments.ts';
import { openEngine } from './engines.ts';
import { readCases } from './labelledData.ts';
import { loadLocalBaseline } from './localModels.ts';
import { openModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

type Asked = Readonly<{
  model: string;
  data: string;
  offset: number;
  /** Of the pictures, in order: they must be those that were answered. */
  truths: readonly ClassIndex[];
}> &
  EngineOptions &
  PictureOptions;

/**
 * What is known of a picture beside its denoising errors by class.
 *
 * - `logits`: of the plain classifier; undefined where the model is shipped without one
 * - `strangeness`: mean log error without class (`typicality`); undefined where the card does not say how to ask
 */
export type Beside = Readonly<{ logits?: readonly number[]; strangeness?: number }>;

/** Asks the plain classifier and the model without class about answered pictures. @throws Fault data-invalid */
export async function besidePictures(asked: Asked, models: string, terminal: Terminal): Promise<readonly Beside[]> {
  const { card, denoiser } = await openModel(models, asked.model, asked);
  const cases = (await readCases(asked.data, card, asked)).slice(asked.offset, asked.offset + asked.truths.length);
  if (cases.length < asked.truths.length || cases.some(({ truth }, i) => truth !== asked.truths[i])) {
    throw new Fault('data-invalid', `${asked.data} does not hold the pictures that were answered.`, {
      remedy: 'Name the file that they were measured from with --pictures.',
    });
  }
  const { ort, session } = await openEngine(asked);
  const hasPlain = card.variantOf !== undefined || card.files.some(({ role }) => role === 'baseline');
  const plain = hasPlain ? await loadLocalBaseline(models, card) : undefined;
  const baseline = plain && (await openBaseline(ort, plain, card, { session, queue: oneAtATime() }));
  const usual = card.typicality;
  const probes = usual && typicalityProbes(usual);
  const found: Beside[] = [];
  for (const [i, { load }] of cases.entries()) {
    terminal.progress.update(i, cases.length, 'pictures');
    await terminal.turn();
    const { values, original } = await load();
    const shown = Float32Array.from(planarBytes(original, card.picture.channels), (byte) => byte / 255);
    const answer = await baseline?.ask([shown], 0);
    const errors = usual && probes && (await denoiser.bindClassless(values, seed(usual.seed))(probes));
    found.push({
      ...(answer && { logits: [...answer.logits[0]!] }),
      ...(errors && usual && { strangeness: typicality(errors.squared, usual).statistic }),
    });
  }
  terminal.progress.clear();
  await baseline?.release();
  return found;
}
