import { Fault, isFault } from '#core/fault.ts';

/** What was thrown, as a Fault; anything that is not one is a bug and says so. */
export const asFault = (error: unknown): Fault =>
  isFault(error)
    ? error
    : new Fault('engine-failed', `Something unexpected happened: ${error instanceof Error ? error.message : error}`, {
        remedy: 'Try again; if it happens twice, copy the diagnostics and report it.',
        cause: error,
      });
