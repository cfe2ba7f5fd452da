import { Fault } from '#core/fault.ts';

/** The fault of a command line; the message goes without its full stop. */
export const usage = (message: string): Fault =>
  new Fault('argument-invalid', `${message}.`, { remedy: 'npm run -s elbow -- help lists commands and options.' });
