import type { Fault } from '#core/fault.ts';

/** What went wrong and what to do about it, on one line. */
export const faultText = ({ message, remedy }: Fault): string =>
  remedy === undefined ? message : `${message} ${remedy}`;
