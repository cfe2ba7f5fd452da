import type * as v from 'valibot';
import { MOST_SAMPLES } from './certifySchema.ts';
import { MAX_CLASSES } from './limits.ts';
import { parseWith } from './parseWith.ts';
import { real, record, whole } from './schemas.ts';

const lineSchema = record({
  truth: whole(0, MAX_CLASSES - 1),
  class: whole(0, MAX_CLASSES - 1),
  asked: whole(1, 2 * MOST_SAMPLES),
  margin: real(-1, 1),
  radius: real(0, 1e9),
  published: real(0, 1e9),
});

/** What the margin of one labelled picture was bounded by. */
export type LipschitzLine = Readonly<v.InferOutput<typeof lineSchema>>;

export const lipschitzLine = (line: LipschitzLine): string => `${JSON.stringify(line)}\n`;

/** The pictures of whole lines. @throws Fault data-invalid */
export const readLipschitzLines = (text: string): readonly LipschitzLine[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line, i) =>
      parseWith(lineSchema, jsonOf(line), {
        code: 'data-invalid',
        subject: `recording of margins, picture ${i}`,
        remedy: 'The file is damaged. Delete it, or give --out another name.',
      }),
    );

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
