import { standingOf } from '#core/certify/certificate.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { voteOf } from '#core/certify/voteOf.ts';
import { claimOf, readCertificate } from '#runtime/certificateFile.ts';
import type { Command } from './arguments.ts';
import { checkSame } from './certify.ts';
import { jsonFile } from './jsonFile.ts';
import { openModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'verify' }>;

/**
 * Checks a certificate: that its votes prove what it claims and, on request, that the model casts these votes.
 *
 * @returns the exit code: 1 when the model votes otherwise
 */
export async function verify(options: Options, models: string, terminal: Terminal): Promise<number> {
  const certificate = readCertificate(await jsonFile(options.file));
  const { model, settings, picture, votes } = certificate;
  const { lower, radius } = standingOf(certificate);
  const report = { claim: claimOf(certificate), arithmetic: true, votes: votes.length, lower, radius };
  if (!options.recompute) {
    const note = 'The arithmetic is right. Whether the model votes like this, --recompute tells.';
    terminal.print(options.json ? JSON.stringify(report) : `${report.claim}\n${note}`);
    return 0;
  }
  const { card, sha256, fingerprint, denoiser } = await openModel(models, model.id, options);
  checkSame(certificate, { sha256, fingerprint });
  const ballot = { picture: planarBytes(picture.data, picture.channels), classes: card.classes.map((_, c) => c) };
  let different = 0;
  for (let from = 0; from < votes.length; from += settings.block) {
    terminal.progress.update(from, votes.length, 'votes');
    await terminal.turn();
    const cast = await voteOf(settings, denoiser.noised, ballot, from / settings.block);
    different += votes.slice(from, from + settings.block).filter((vote, i) => vote !== cast[i]).length;
  }
  terminal.progress.clear();
  if (options.json) terminal.print(JSON.stringify({ ...report, recomputed: votes.length, different }));
  else {
    terminal.print(report.claim);
    terminal.print(
      different === 0
        ? `All ${votes.length} votes were cast again, and are the same.`
        : `${different} of ${votes.length} votes are other ones when cast again: the certificate is not of this model.`,
    );
  }
  return different === 0 ? 0 : 1;
}
