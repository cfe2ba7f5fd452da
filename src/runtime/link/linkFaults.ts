import { Fault } from '#core/fault.ts';

/** The link is not what was sent. */
export const damaged = (why: string): Fault =>
  new Fault('link-damaged', `The link is damaged: ${why}.`, {
    remedy: 'It was probably cut when it was copied. Ask for it again, or copy the whole of it.',
  });

/** A field of the link says something that cannot be. */
export const outOfRange = (field: string, value: number | string, allowed: string): Fault =>
  new Fault('link-out-of-range', `The link asks for ${field} ${value}; allowed is ${allowed}.`, {
    remedy: 'It was not made by this version of Elbow.',
  });

/** The link is longer than any that is made here. */
export const tooLarge = (what: string): Fault =>
  new Fault('link-too-large', `The link is too large: ${what}.`, {
    remedy: 'Share it without the picture, or save the run as a file.',
  });
