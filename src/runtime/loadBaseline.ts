import { Fault } from '#core/fault.ts';
import { loadCard } from './loadPackage.ts';
import type { ModelCard } from './modelCard.ts';
import { type PackageSource, packageFile } from './packageFile.ts';

/**
 * The graph of the plain classifier that a model is compared with: its own, or that of the model it is a variant of.
 *
 * @param folderOf address of the package of a model, which ends in a slash
 * @throws Fault model-incompatible where there is none; model-unreachable, model-not-a-model, model-wrong-hash
 */
export async function loadBaseline(
  source: PackageSource,
  folderOf: (model: string) => string,
  card: ModelCard,
): Promise<Uint8Array> {
  const file = card.files.find(({ role }) => role === 'baseline');
  if (file === undefined) {
    if (card.variantOf !== undefined && card.variantOf !== card.id) {
      const family = await loadCard(source.fetch, folderOf(card.variantOf));
      return loadBaseline(source, folderOf, { ...family, variantOf: undefined });
    }
    throw new Fault('model-incompatible', `${card.title} comes without a plain classifier.`, {
      remedy: 'Choose a model whose card names a baseline.',
    });
  }
  const loading = packageFile(source, { folder: folderOf(card.id), model: card.id, file }, () => undefined);
  for (;;) {
    const { done, value } = await loading.next();
    if (done) return value;
  }
}
