import * as v from 'valibot';
import { Fault, type FaultCode } from '#core/fault.ts';

/**
 * What a schema makes of data from outside, or a Fault that names the place and the value:
 * `model card: picture.width must be a whole number from 1 to 1024, got "wide"`.
 */
export function parseWith<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  { code, subject, remedy }: Readonly<{ code: FaultCode; subject: string; remedy?: string }>,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'it';
  throw new Fault(code, `${subject}: ${place} ${issue.message}, got ${quote(issue.input)}`, remedy ? { remedy } : {});
}

/** A value in a few words. */
function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') return typeof value;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
