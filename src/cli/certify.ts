import { writeFile } from 'node:fs/promises';
import { type Certificate, resultOf } from '#core/certify/certificate.ts';
import { type CertifyStanding, noStanding, standingAfter, stopped } from '#core/certify/certifyStanding.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { voteOf } from '#core/certify/voteOf.ts';
import { Fault } from '#core/fault.ts';
import { claimOf, readCertificate, writeCertificate } from '#runtime/certificateFile.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import { certifyData } from './certifyData.ts';
import { certifyLipschitz } from './certifyLipschitz.ts';
import { type CertifyOptions, settingsOf } from './certifySettingsOf.ts';
import { jsonFile } from './jsonFile.ts';
import { noticeField } from './noticeOf.ts';
import { type OpenModel, openModel } from './openModel.ts';
import { openPicture } from './openPicture.ts';
import type { Terminal } from './terminal.ts';

/**
 * Proves a radius for one picture, or measures what can be proven on labelled pictures.
 *
 * @returns the exit code: 1 when the certificate abstains
 */
export async function certify(options: CertifyOptions, models: string, terminal: Terminal): Promise<number> {
  if (options.lipschitz !== undefined) return certifyLipschitz(options, models, terminal);
  if (options.data !== undefined || options.from !== undefined) return certifyData(options, models, terminal);
  const before = options.resume === undefined ? undefined : readCertificate(await jsonFile(options.resume));
  const model = await openModel(models, before?.model.id ?? options.model, options);
  const { card, sha256, fingerprint, denoiser } = model;
  if (card.notice === 'medical') terminal.say(medicalNotice);
  const start = before ?? (await begun(options, model));
  checkSame(start, { sha256, fingerprint });
  const { settings, picture } = start;
  const electorate = { classes: card.classes.length, pixels: picture.data.length };
  const ballot = { picture: planarBytes(picture.data, picture.channels), classes: card.classes.map((_, c) => c) };

  const votes = [...start.votes];
  let standing: CertifyStanding = standingAfter(settings, electorate, noStanding(settings, electorate), votes);
  let code = 0;
  try {
    while (standing.phase !== 'done') {
      terminal.progress.update(standing.asked, settings.n0 + settings.n, 'votes');
      await terminal.turn();
      const block = Math.floor(votes.length / settings.block);
      const more = await voteOf(settings, denoiser.noised, ballot, block);
      const fresh = more.slice(votes.length - block * settings.block);
      standing = standingAfter(settings, electorate, standing, fresh);
      votes.push(...fresh);
    }
  } catch (error) {
    if (!terminal.isStop(error)) throw error;
    code = 130;
  }
  terminal.progress.clear();
  // What is proven at any time stays proven; a run that proved nothing yet is unfinished.
  const ended = code === 130 && standing.radius > 0;
  const found: Certificate = {
    ...start,
    votes: votes.slice(0, standing.asked),
    stopped: ended,
    result: resultOf(ended ? stopped(standing) : standing, picture),
  };
  if (options.out !== undefined) await writeFile(options.out, writeCertificate(found, noticeField(card).notice));
  if (code === 130)
    terminal.say(`Stopped. elbow certify --resume ${options.out ?? 'FILE'} goes on, when --out kept it.`);
  const { radius, lower, ceiling } = standing;
  if (options.json) {
    const { result, settings } = found;
    terminal.print(
      JSON.stringify({
        ...noticeField(card),
        model: card.id,
        engine: fingerprint,
        settings,
        votes: found.votes.length,
        lower,
        radius,
        ceiling,
        result,
      }),
    );
  } else terminal.print(claimOf(found));
  return code !== 0 ? code : found.result.type === 'certified' ? 0 : 1;
}

/** A certificate without votes yet. */
async function begun(options: CertifyOptions, { card, sha256, fingerprint }: OpenModel): Promise<Certificate> {
  const { name, picture } = await openPicture(options.image!, card, options);
  const { width, height, channels, original } = picture;
  return {
    model: { id: card.id, sha256, title: card.title, classes: card.classes.map(({ name }) => name) },
    engine: fingerprint,
    picture: { name, width, height, channels, data: original },
    settings: settingsOf(options.choices, card, options.seed),
    votes: [],
    stopped: false,
    result: { type: 'unfinished' },
  };
}

/** Engine and model may not change inside a certificate. @throws Fault argument-invalid */
function checkSame(
  { model, engine }: Pick<Certificate, 'model' | 'engine'>,
  { sha256, fingerprint }: Readonly<{ sha256: string; fingerprint: string }>,
): void {
  const [what, was, is] = model.sha256 !== sha256 ? ['model', model.sha256, sha256] : ['engine', engine, fingerprint];
  if (was === is) return;
  throw new Fault('argument-invalid', `The certificate was begun with another ${what}: ${was} instead of ${is}.`, {
    remedy: 'Go on with the same model and engine, or begin a new certificate.',
  });
}
