import { Fault } from '#core/fault.ts';
import type { EngineReport } from './engineReport.ts';
import type { Golden } from './golden.ts';
import type { Score } from './openScorer.ts';

/**
 * Asks an engine the golden questions. Wrong answers of GPU engines are real (onnxruntime issues 24070, 25029).
 *
 * @throws Fault engine-wrong-numbers when an error is off by more than the golden's tolerance, or is no error at all
 */
export async function selfCheck(score: Score, golden: Golden): Promise<EngineReport['selfCheck']> {
  const { picture, sigma, noise, condition, tolerance } = golden;
  const answer = await score({ base: picture, noise, scale: sigma, sigma, target: picture, condition });
  let largest = 0;
  for (const [i, expected] of golden.errors.entries()) {
    const off = Math.abs(answer[i]! - expected);
    largest = Math.max(largest, expected > 0 ? off / expected : off);
  }
  if (!(largest <= tolerance)) {
    throw new Fault(
      'engine-wrong-numbers',
      `The engine computes wrong numbers: its answers to known questions are off by ${largest.toExponential(1)}, ` +
        `more than ${tolerance.toExponential(0)}.`,
      { remedy: 'Choose the other engine, or update the browser and its graphics driver.' },
    );
  }
  return { largest, tolerance };
}
