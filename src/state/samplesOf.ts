import type { ModelCard } from '#runtime/modelCard.ts';
import type { Sample } from './appState.ts';

/** Sample pictures of a model; a variant shares those of the model it is a variant of. */
export function samplesOf(samples: readonly Sample[], card: Pick<ModelCard, 'id' | 'variantOf'>): readonly Sample[] {
  const own = samples.filter(({ model }) => model === card.id);
  return own.length > 0 ? own : samples.filter(({ model }) => model === card.variantOf);
}
