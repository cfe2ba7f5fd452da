import type { Plan } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import { MAX_CLASSES, MAX_DRAWS, MAX_LEVELS, MAX_SIDE, SIGMA_RANGE } from '../limits.ts';
import { hex, unhex } from '../sha256.ts';
import { type ByteReader, byteReader } from './byteReader.ts';
import { type ByteWriter, byteWriter } from './byteWriter.ts';
import { readCertificate, writeCertificate } from './certificateCode.ts';
import { readCourse, writeCourse } from './courseCode.ts';
import { damaged, outOfRange } from './linkFaults.ts';
import { checkLevels, isPlain, plainShape, readShape, writeShape } from './planCode.ts';
import type { SharedRun, SharedView } from './sharedRun.ts';
import { readReading, writeReading } from './standingCode.ts';
import { readSummary, writeSummary } from './summaryCode.ts';

const HAS = { summary: 1, picture: 2, embed: 4, reference: 8, course: 16, shape: 32, certificate: 64 } as const;
const MOST_PINS = 64;

type SharedPicture = NonNullable<SharedRun['picture']>;

/**
 * Version 1 of what a link says, in this order: flags, model, reading, plan, seed, engine, view, shape of the plan, course,
 * summary, picture, certificate.
 */
export function encodePayload({
  model,
  reading,
  plan,
  course,
  seed,
  fingerprint,
  view,
  summary,
  picture,
  certificate,
}: SharedRun): Uint8Array {
  const out = byteWriter();
  out.byte(
    (summary ? HAS.summary : 0) |
      (picture ? HAS.picture : 0) |
      (course ? HAS.course : 0) |
      (certificate ? HAS.certificate : 0) |
      (isPlain(plan) ? 0 : HAS.shape) |
      (view.embed ? HAS.embed : 0) |
      (view.reference === undefined ? 0 : HAS.reference),
  );
  out.text(model.id);
  out.bytes(unhex(model.sha256));
  writeReading(out, reading);
  out.whole(plan.levels);
  out.whole(plan.draws);
  out.float64(plan.sigmaMin);
  out.float64(plan.sigmaMax);
  out.whole(seed);
  out.text(fingerprint);
  writeView(out, view);
  if (!isPlain(plan)) writeShape(out, plan);
  if (course) writeCourse(out, course);
  if (summary) writeSummary(out, summary, plan);
  if (picture) writePicture(out, picture);
  if (certificate) writeCertificate(out, certificate);
  return out.done();
}

/** What some bytes say; throws nothing but a Fault. */
export function decodePayload(data: Uint8Array): SharedRun {
  const from = byteReader(data);
  const flags = from.byte();
  const has = (part: keyof typeof HAS) => (flags & HAS[part]) !== 0;
  if (flags > 127) throw damaged('it speaks of parts that do not exist');

  const id = from.text('model', 64);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw damaged('its model has no proper name');
  const model = { id, sha256: hex(from.bytes(32)) };
  const reading = readReading(from);
  const size = {
    levels: from.whole('noise levels', 1, MAX_LEVELS),
    draws: from.whole('draws', 1, MAX_DRAWS),
    sigmaMin: from.float64('lowest noise level', ...SIGMA_RANGE),
    sigmaMax: from.float64('highest noise level', ...SIGMA_RANGE),
  };
  if (size.sigmaMin >= size.sigmaMax) throw outOfRange('highest noise level', size.sigmaMax, `above ${size.sigmaMin}`);
  const stream = seed(from.whole('seed', 0, Number.MAX_SAFE_INTEGER));
  const fingerprint = from.text('engine', 200);
  const view = readView(from, has('embed'), has('reference'));
  const plan: Plan = { ...(has('shape') ? readShape(from) : plainShape), ...size };
  checkLevels(plan);
  const course = has('course') ? readCourse(from) : undefined;
  const summary = has('summary') ? readSummary(from, plan) : undefined;
  const picture = has('picture') ? readPicture(from) : undefined;
  const certificate = has('certificate') ? readCertificate(from) : undefined;
  from.end();
  return {
    model,
    reading,
    plan,
    seed: stream,
    fingerprint,
    view,
    summary,
    picture,
    ...(course && { course }),
    ...(certificate && { certificate }),
  };
}

function writeView(out: ByteWriter, { reference, pins }: SharedView): void {
  if (reference !== undefined) out.whole(reference);
  out.whole(pins.length);
  for (const pin of pins) out.whole(pin);
}

function readView(from: ByteReader, embed: boolean, hasReference: boolean): SharedView {
  const reference = hasReference ? from.whole('class', 0, MAX_CLASSES - 1) : undefined;
  const count = from.whole('pins', 0, MOST_PINS);
  return { reference, pins: Array.from({ length: count }, () => from.whole('class', 0, MAX_CLASSES - 1)), embed };
}

function writePicture(out: ByteWriter, { width, height, channels, data }: SharedPicture): void {
  out.whole(width);
  out.whole(height);
  out.whole(channels);
  out.bytes(data);
}

function readPicture(from: ByteReader): SharedPicture {
  const width = from.whole('picture width', 1, MAX_SIDE);
  const height = from.whole('picture height', 1, MAX_SIDE);
  const channels = from.whole('picture channels', 1, 3);
  if (channels === 2) throw outOfRange('picture channels', channels, '1 or 3');
  return { width, height, channels: channels === 1 ? 1 : 3, data: from.bytes(width * height * channels) };
}
