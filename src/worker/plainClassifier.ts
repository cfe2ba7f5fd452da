import { loadBaseline } from '#runtime/loadBaseline.ts';
import type { ModelPackage } from '#runtime/loadPackage.ts';
import type { Queue } from '#runtime/oneAtATime.ts';
import { type Baseline, openBaseline } from '#runtime/openBaseline.ts';
import type { Ort } from '#runtime/ort.ts';
import type { PackageSource } from '#runtime/packageFile.ts';

/** The plain classifier of the model that was asked last; it stays open until another one's is wanted. */
export function plainClassifier(queue: Queue, folderOf: (model: string) => string) {
  let open: Readonly<{ sha256: string; baseline: Promise<Baseline> }> | undefined;

  return async ({ card, sha256 }: ModelPackage, ort: Ort, source: PackageSource): Promise<Baseline> => {
    if (open?.sha256 === sha256) return open.baseline;
    const old = open?.baseline;
    const mine = { sha256, baseline: opened() };
    open = mine;
    try {
      await (await old?.catch(() => undefined))?.release();
      return await mine.baseline;
    } catch (error) {
      // What could not be opened is tried again the next time.
      if (open === mine) open = undefined;
      throw error;
    }

    async function opened(): Promise<Baseline> {
      const graph = await loadBaseline(source, folderOf, card);
      // On the processor, whatever the model runs on: it is small, and a GPU would have to compile it first.
      return openBaseline(ort, graph, card, { session: { executionProviders: ['wasm'], logSeverityLevel: 3 }, queue });
    }
  };
}
