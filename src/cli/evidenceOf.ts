import type { NoisedModel } from '#core/certify/noisedModel.ts';
import { type EvidenceGains, type EvidenceQuestion, evidencePasses, noGains } from '#core/explain/evidenceGains.ts';
import { overPixels } from '#core/explain/overPixels.ts';
import type { Terminal } from './terminal.ts';

/** All gains that a question asks for, the channels of every pixel added up. `onProbes` hears how many are done. */
export async function evidenceOf(
  model: NoisedModel,
  question: EvidenceQuestion,
  channels: number,
  terminal: Pick<Terminal, 'turn'>,
  onProbes: (done: number) => void = () => {},
): Promise<EvidenceGains> {
  let known = noGains;
  for await (known of evidencePasses(model, question)) {
    onProbes(known.probes.length);
    await terminal.turn();
  }
  return overPixels(known, channels);
}
