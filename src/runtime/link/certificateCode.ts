import * as v from 'valibot';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import type { Abstention } from '#core/certify/certifyStanding.ts';
import { certifySchema } from '../certifySchema.ts';
import { MAX_CLASSES } from '../limits.ts';
import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import { certificateFlaw } from './certificateFlaw.ts';
import { damaged } from './linkFaults.ts';
import type { SharedCertificate } from './sharedRun.ts';

/** Choices by their number in a link; only ever add to the end. */
const VARIANTS = ['apndc-correct', 'apndc-ensemble', 'apndc-correct-class', 'epndc'] as const;
const WEIGHTS = ['uniform', 'edm', 'edm-released', 'elbo'] as const;
const SPACINGS = ['log', 'linear'] as const;
const MODES = ['anytime', 'fixed'] as const;
const REASONS: readonly Abstention[] = ['no-majority', 'out-of-reach', 'stopped-early'];

/** What settings may have beside the rest. */
const HAS = { goal: 1, sift: 2 } as const;

/** A certificate: settings, engine, votes per class of both phases, whether the sender stopped it, and what was claimed. */
export function writeCertificate(out: ByteWriter, certificate: SharedCertificate): void {
  const { engine, selection, estimation, stopped, result } = certificate;
  writeSettings(out, certificate.settings);
  out.text(engine);
  out.whole(selection.length);
  for (const count of [...selection, ...estimation]) out.whole(count);
  out.byte(stopped ? 1 : 0);
  out.byte(result.type === 'certified' ? 0 : 1 + REASONS.indexOf(result.reason));
  if (result.type === 'certified') {
    out.whole(result.class);
    out.float64(result.radius);
  }
}

export function readCertificate(from: ByteReader): SharedCertificate {
  const settings = readSettings(from);
  const engine = from.text('engine', 400);
  const classes = from.whole('classes', 2, MAX_CLASSES);
  const counts = (most: number) => Array.from({ length: classes }, () => from.whole('votes', 0, most));
  const selection = counts(settings.n0);
  const estimation = counts(settings.n);
  const stopped = from.byte() === 1;
  const result = readResult(from, classes);
  const certificate = { settings, engine, selection, estimation, stopped, result };
  const flaw = certificateFlaw(certificate);
  if (flaw !== undefined) throw damaged(flaw);
  return certificate;
}

function readResult(from: ByteReader, classes: number): SharedCertificate['result'] {
  const code = from.byte();
  if (code === 0) {
    const claimed = from.whole('class', 0, classes - 1);
    return { type: 'certified', class: claimed, radius: from.float64('radius', 0, 100) };
  }
  const reason = REASONS[code - 1];
  if (reason === undefined) throw damaged('its certificate ended in no known way');
  return { type: 'abstained', reason };
}

function writeSettings(out: ByteWriter, { inner, goal, ...settings }: CertifySettings): void {
  out.byte(VARIANTS.indexOf(settings.variant));
  out.byte(MODES.indexOf(settings.mode));
  out.byte(SPACINGS.indexOf(inner.spacing));
  out.byte(WEIGHTS.indexOf(inner.weight));
  out.byte((goal === undefined ? 0 : HAS.goal) | (inner.sift ? HAS.sift : 0));
  out.float64(settings.sigma);
  out.float64(settings.alpha);
  out.float64(inner.sigmaMax);
  if (goal !== undefined) out.float64(goal);
  for (const value of [settings.n0, settings.n, settings.seed, settings.block, inner.points, inner.skip]) {
    out.whole(value);
  }
  if (inner.sift === undefined) return;
  out.whole(inner.sift.levels);
  out.whole(inner.sift.keep);
}

/** Settings that could be run; the ranges are those of files. */
function readSettings(from: ByteReader): CertifySettings {
  const [variant, mode, spacing, weight] = [VARIANTS, MODES, SPACINGS, WEIGHTS].map((all) => all[from.byte()]);
  const flags = from.byte();
  if (flags > 3) throw damaged('its certificate speaks of parts that do not exist');
  const any = (field: string) => from.float64(field, 0, Number.MAX_VALUE);
  const [sigma, alpha, sigmaMax] = [any('smoothing noise'), any('risk'), any('highest noise level')];
  const goal = flags & HAS.goal ? { goal: any('radius') } : {};
  const sizes = (count: number) =>
    Array.from({ length: count }, () => from.whole('certificate of size', 0, Number.MAX_SAFE_INTEGER));
  const [n0, n, seed, block, points, skip] = sizes(6);
  const [levels, keep] = sizes(flags & HAS.sift ? 2 : 0);
  const inner = { points, sigmaMax, spacing, weight, skip, ...(levels !== undefined && { sift: { levels, keep } }) };
  const found = v.safeParse(certifySchema, { variant, sigma, n0, n, alpha, mode, ...goal, inner, seed, block });
  if (!found.success) throw damaged('its certificate has settings that cannot be');
  return found.output;
}
