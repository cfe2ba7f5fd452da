/**
 * Whether a temperature left the calibration error no larger than it was; one that did not makes no score a probability.
 * Worth what its errors are worth: those of `crossFitted` are of pictures that the fit had not seen.
 *
 * @param errors expected calibration errors without and with the temperature, from 0 to 1
 */
export const temperatureHelped = ({
  eceBefore,
  eceAfter,
}: Readonly<{ eceBefore: number; eceAfter: number }>): boolean => eceAfter <= eceBefore;
