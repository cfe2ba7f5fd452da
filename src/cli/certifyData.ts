import { open, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { certifyStanding } from '#core/certify/certifyStanding.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { type CertificateSummary, type Share, summariseCertificates } from '#core/certify/summariseCertificates.ts';
import { voteOf } from '#core/certify/voteOf.ts';
import { Fault } from '#core/fault.ts';
import type { ClassIndex } from '#core/units.ts';
import { readVotes, type VotesFile, type VotesHeader, votesHeaderLine, votesLine } from '#runtime/votesFile.ts';
import { certifiedSvg } from './certifiedSvg.ts';
import type { CertifyChoices } from './certifyArguments.ts';
import { type CertifyOptions, settingsOf } from './certifySettingsOf.ts';
import { readCases } from './labelledData.ts';
import { noticeFieldOf } from './noticeOf.ts';
import { openModel } from './openModel.ts';
import type { Terminal } from './terminal.ts';

/**
 * Records votes on labelled pictures, going on where an earlier recording of the same ended, and reports certified
 * accuracy; or reports on a recording under other settings of the bound.
 *
 * @returns the exit code
 */
export async function certifyData(options: CertifyOptions, models: string, terminal: Terminal): Promise<number> {
  const file = options.from ?? (await record(options, models, terminal));
  if (file === undefined) return 130;
  const { header, pictures } = readVotes(await readFile(file, 'utf8'));
  if (pictures.length === 0) throw new Fault('data-invalid', `${file} holds no picture.`);
  const settings = options.from === undefined ? header.settings : boundBy(header.settings, options.choices);
  const { classes, pixels } = header;
  const summary = summariseCertificates(settings, { classes, pixels }, pictures, options.radii);
  const noticed = await noticeFieldOf(models, header.model);
  if (options.svg !== undefined) {
    const steps = Array.from({ length: 121 }, (_, i) => (i / 100) * Math.max(1, ...options.radii));
    const curve = summariseCertificates(settings, { classes, pixels }, pictures, steps);
    await writeFile(options.svg, certifiedSvg(curve, `${header.model}, σ = ${settings.sigma}`, noticed.notice));
  }
  if (options.json)
    terminal.print(JSON.stringify({ ...noticed, model: header.model, engine: header.engine, settings, ...summary }));
  else for (const line of report(header, settings, summary)) terminal.print(line);
  return 0;
}

/** Votes as they are recorded, in a file that holds nothing else; undefined when the user stops. */
async function record(options: CertifyOptions, models: string, terminal: Terminal): Promise<string | undefined> {
  const out = options.out!;
  const { card, sha256, fingerprint, denoiser } = await openModel(models, options.model, options);
  const all = await readCases(options.data!, card, options);
  const cases = all.slice(options.offset, options.offset + (options.limit ?? all.length));
  if (cases.length === 0) throw new Fault('data-invalid', `There are ${all.length} pictures, none of them chosen.`);
  const settings = settingsOf(options.choices, card, options.seed);
  const { channels, height, width } = card.picture;
  const classes = card.classes.map((_, c) => c);
  const header: VotesHeader = {
    model: card.id,
    sha256,
    engine: fingerprint,
    data: basename(options.data!),
    offset: options.offset,
    classes: classes.length,
    pixels: channels * height * width,
    settings,
  };
  const done = await recorded(out, header);
  const file = await open(out, 'a');
  try {
    for (const [i, { truth, load }] of cases.entries()) {
      if (i < done) continue;
      const picture = planarBytes((await load()).original, channels);
      const votes: ClassIndex[] = [];
      while (certifyStanding(settings, header, votes).phase !== 'done') {
        terminal.progress.update(i - done, cases.length - done, 'pictures');
        await terminal.turn();
        votes.push(...(await voteOf(settings, denoiser.noised, { picture, classes }, votes.length / settings.block)));
      }
      await file.appendFile(votesLine({ truth, votes: votes.slice(0, settings.n0 + settings.n) }));
    }
    terminal.progress.clear();
    return out;
  } catch (error) {
    if (!terminal.isStop(error)) throw error;
    terminal.progress.clear();
    terminal.say('Stopped. The same command goes on where this one ended.');
    return undefined;
  } finally {
    await file.close();
  }
}

/** Whole pictures in the file; a new file gets its header, and a line that was cut off goes. @throws Fault data-invalid */
async function recorded(path: string, header: VotesHeader): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const first = votesHeaderLine(header);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole === '') {
    await writeFile(path, first);
    return 0;
  }
  if (!whole.startsWith(first)) {
    throw new Fault('data-invalid', `${path} holds something else than this command records.`, {
      remedy: 'Give --out another name, or delete the file.',
    });
  }
  await writeFile(path, whole);
  return readVotes(whole).pictures.length;
}

/** Recorded votes under another bound. Who votes cannot be changed any more, nor can votes be added. */
function boundBy(
  settings: VotesFile['header']['settings'],
  { inner, variant, sigma, block, n0, ...bound }: CertifyChoices,
): CertifySettings {
  const fixed = { variant, sigma, block, n0, ...inner };
  const other = Object.entries(fixed).find(([, value]) => value !== undefined);
  if (other !== undefined) throw new Fault('argument-invalid', `--${other[0]} is fixed in a recording.`);
  if (bound.n !== undefined && bound.n > settings.n) {
    throw new Fault('argument-invalid', `The recording has ${settings.n} votes a picture, --n asks for ${bound.n}.`);
  }
  return { ...settings, ...bound };
}

function* report({ model, data, engine }: VotesHeader, settings: CertifySettings, summary: CertificateSummary) {
  const { sigma, n0, n, alpha, mode } = settings;
  const { pictures, radii, meanRadius, abstained, wrong, samples, reached } = summary;
  yield `${pictures} pictures of ${data}, ${model} (${engine}), σ = ${sigma}, n0 = ${n0}, n = ${n} (${mode}), α = ${alpha}`;
  for (const { radius, certified, simultaneous } of radii) {
    yield `certified at ${radius}: ${percent(certified)}; all claims together: ${percent(simultaneous)}`;
  }
  yield `mean certified radius ${meanRadius.toFixed(4)}, abstained ${percent(abstained)}, wrong ${percent(wrong)}`;
  yield `${(samples / pictures).toFixed(1)} votes a picture`;
  if (reached?.meanSamples !== undefined) {
    yield `goal ${settings.goal} proven for ${reached.count} pictures after ${reached.meanSamples.toFixed(1)} votes on average`;
  }
}

const percent = ({ share, interval }: Share): string =>
  `${(100 * share).toFixed(1)} % (${(100 * interval.low).toFixed(1)} to ${(100 * interval.high).toFixed(1)})`;
