/** Every expected failure. Prefixes name the border where it was noticed. */
export type FaultCode =
  | 'picture-empty'
  | 'picture-not-an-image'
  | 'picture-too-large'
  | 'picture-truncated'
  | 'picture-unreachable'
  | 'picture-format-unsupported'
  | 'picture-undecodable'
  | 'card-invalid'
  | 'model-unknown'
  | 'model-unreachable'
  | 'model-not-a-model'
  | 'model-wrong-hash'
  | 'model-incompatible'
  | 'model-too-large'
  | 'engine-unavailable'
  | 'engine-wrong-numbers'
  | 'engine-failed'
  | 'worker-lost'
  | 'link-damaged'
  | 'link-too-large'
  | 'link-from-the-future'
  | 'link-out-of-range'
  | 'data-invalid'
  | 'argument-invalid';

type Details = Readonly<{ remedy?: string; cause?: unknown }>;

/** What crosses a thread or a pipe in place of a Fault. */
export type WireFault = Readonly<{ code: FaultCode; message: string; remedy?: string }>;

/**
 * An expected failure. `code` is for programs; `message` states cause and value in plain words; `remedy`, when there
 * is one, says what the user can do. Anything thrown that is not a Fault is a bug.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly remedy: string | undefined;

  constructor(code: FaultCode, message: string, { remedy, cause }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.remedy = remedy;
  }
}

/** True for a Fault from this realm or another one (structured clones lose their class). */
export const isFault = (error: unknown): error is Fault =>
  error instanceof Fault || (error as { name?: unknown } | null)?.name === 'Fault';

/** A Fault as plain data. */
export const toWire = ({ code, message, remedy }: Fault): WireFault =>
  remedy === undefined ? { code, message } : { code, message, remedy };

/** The Fault that plain data stands for. */
export const fromWire = ({ code, message, remedy }: WireFault): Fault =>
  new Fault(code, message, remedy === undefined ? {} : { remedy });
