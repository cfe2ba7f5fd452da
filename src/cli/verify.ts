import { randomInt } from 'node:crypto';
import { type Certificate, standingOf } from '#core/certify/certificate.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { voteOf } from '#core/certify/voteOf.ts';
import { Fault, isFault } from '#core/fault.ts';
import { claimOf, readCertificate } from '#runtime/certificateFile.ts';
import type { Command } from './arguments.ts';
import { jsonFile } from './jsonFile.ts';
import { loadLocalModel } from './localModels.ts';
import { openModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'verify' }>;

/**
 * Checks a certificate: that its votes prove what it claims, that its model is the one here and, on request, that this
 * model casts these votes.
 *
 * @returns the exit code: 1 when the model is another one, or votes otherwise
 */
export async function verify(options: Options, models: string, terminal: Terminal): Promise<number> {
  const certificate = readCertificate(await jsonFile(options.file));
  const { lower, radius } = standingOf(certificate);
  const votes = certificate.votes.length;
  const claim = { claim: claimOf(certificate), arithmetic: true, votes, lower, radius };
  if (options.recompute) return recast(certificate, claim, options, models, terminal);
  const sameModel = await isHere(certificate, models);
  if (options.json) terminal.print(JSON.stringify({ ...claim, sameModel }));
  else {
    terminal.print(claim.claim);
    terminal.print(`The arithmetic is right. ${modelText(certificate, sameModel)}`);
    terminal.print('Whether the model votes like this, --recompute tells.');
  }
  return sameModel === false ? 1 : 0;
}

/** Whether the model of this name is that of the certificate; undefined when there is none here. */
async function isHere({ model }: Certificate, models: string): Promise<boolean | undefined> {
  try {
    return (await loadLocalModel(models, model.id)).sha256 === model.sha256;
  } catch (error) {
    if (isFault(error) && error.code === 'model-unknown') return undefined;
    throw error;
  }
}

function modelText({ model: { id } }: Certificate, same: boolean | undefined): string {
  if (same === undefined) return `The model "${id}" is not here.`;
  return same ? `Its model is the "${id}" of here.` : `Its model is another one than the "${id}" of here.`;
}

/** Asks the model for votes again: all, or blocks chosen at random. */
async function recast(
  certificate: Certificate,
  claim: Readonly<{ claim: string }>,
  options: Options,
  models: string,
  terminal: Terminal,
): Promise<number> {
  const { model, settings, picture, votes, engine } = certificate;
  const { card, sha256, fingerprint, denoiser } = await openModel(models, model.id, options);
  if (sha256 !== model.sha256) {
    throw new Fault('model-incompatible', `The certificate is of another model: ${model.sha256}, here is ${sha256}.`, {
      remedy: `Name the folder that has its "${model.id}" with --models.`,
    });
  }
  const ballot = { picture: planarBytes(picture.data, picture.channels), classes: card.classes.map((_, c) => c) };
  const blocks = Math.ceil(votes.length / settings.block);
  const wanted = Math.min(blocks, Math.ceil((options.sample ?? votes.length) / settings.block));
  let [recomputed, different] = [0, 0];
  for (const block of someOf(blocks, wanted)) {
    terminal.progress.update(recomputed, wanted * settings.block, 'votes');
    await terminal.turn();
    const cast = await voteOf(settings, denoiser.noised, ballot, block);
    const kept = votes.slice(block * settings.block, (block + 1) * settings.block);
    recomputed += kept.length;
    different += kept.filter((vote, i) => vote !== cast[i]).length;
  }
  terminal.progress.clear();
  const sameEngine = engine === fingerprint;
  if (options.json) {
    terminal.print(
      JSON.stringify({ ...claim, sameModel: true, engine: fingerprint, sameEngine, recomputed, different }),
    );
  } else {
    terminal.print(claim.claim);
    terminal.print(
      different === 0
        ? `${recomputed} of ${votes.length} votes were cast again, and are the same.`
        : `${different} of the ${recomputed} votes that were cast again are other ones.`,
    );
    if (!sameEngine) terminal.print(`Cast by "${engine}", again by "${fingerprint}": a vote near a tie may differ.`);
  }
  return different === 0 ? 0 : 1;
}

/** `count` of so many blocks in order, at random: a forger cannot know which. */
function someOf(blocks: number, count: number): readonly number[] {
  const all = Array.from({ length: blocks }, (_, block) => block);
  for (let left = count; left < blocks; left++) all.splice(randomInt(all.length), 1);
  return all;
}
