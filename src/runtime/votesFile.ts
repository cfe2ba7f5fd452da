import * as v from 'valibot';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import type { Voted } from '#core/certify/summariseCertificates.ts';
import { certifySchema, MOST_SAMPLES } from './certifySchema.ts';
import { MAX_CLASSES } from './limits.ts';
import { parseWith } from './parseWith.ts';
import { list, modelIdSchema, record, sha256Schema, text, whole } from './schemas.ts';

/** What a recording of votes is about; its first line. */
export type VotesHeader = Readonly<{
  model: string;
  sha256: string;
  engine: string;
  data: string;
  offset: number;
  classes: number;
  pixels: number;
  settings: CertifySettings;
}>;

/** Votes on labelled pictures, a line for each: what certificates of other α, n and goals can be taken of. */
export type VotesFile = Readonly<{ header: VotesHeader; pictures: readonly Voted[] }>;

export const votesHeaderLine = (header: VotesHeader): string => `${JSON.stringify({ format: 1, ...header })}\n`;

export const votesLine = ({ truth, votes }: Voted): string => `${JSON.stringify({ truth, votes })}\n`;

const headerSchema = record({
  format: v.literal(1, 'must be 1'),
  model: modelIdSchema,
  sha256: sha256Schema,
  engine: text(0, 400),
  data: text(0, 300),
  offset: whole(0, 2 ** 32),
  classes: whole(2, MAX_CLASSES),
  pixels: whole(1, 2 ** 24),
  settings: certifySchema,
});

/** The recording that a file's text holds; a last line that was cut off is left out. @throws Fault data-invalid */
export function readVotes(file: string): VotesFile {
  const lines = file.split('\n').slice(0, -1);
  const { format: _, ...header } = parse(headerSchema, lines[0] ?? '', 'header');
  const vote = whole(0, header.classes - 1);
  const lineSchema = record({ truth: vote, votes: list(vote, 0, 2 * MOST_SAMPLES) });
  return { header, pictures: lines.slice(1).map((line, i) => parse(lineSchema, line, `picture ${i}`)) };
}

function parse<S extends v.GenericSchema>(schema: S, line: string, what: string): v.InferOutput<S> {
  return parseWith(schema, jsonOf(line), {
    code: 'data-invalid',
    subject: `recording of votes, ${what}`,
    remedy: 'The file is damaged, or something else.',
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
