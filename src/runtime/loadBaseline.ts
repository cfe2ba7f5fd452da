import type { ModelCard } from './modelCard.ts';
import { type PackageSource, packageFile } from './packageFile.ts';

/**
 * The graph of the plain classifier that a card names; undefined where it names none.
 *
 * @param folder address of the package, which ends in a slash
 * @throws Fault model-unreachable, model-not-a-model, model-wrong-hash
 */
export async function loadBaseline(
  source: PackageSource,
  folder: string,
  card: ModelCard,
): Promise<Uint8Array | undefined> {
  const file = card.files.find(({ role }) => role === 'baseline');
  if (file === undefined) return undefined;
  const loading = packageFile(source, { folder, model: card.id, file }, () => undefined);
  for (;;) {
    const { done, value } = await loading.next();
    if (done) return value;
  }
}
