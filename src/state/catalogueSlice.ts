import * as v from 'valibot';
import { Fault } from '#core/fault.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { parseCard } from '#runtime/parseCard.ts';
import type { Sample } from './appState.ts';
import { asFault } from './asFault.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

type Keys = 'catalogue' | 'samples' | 'catalogueRead' | 'readCatalogue';

const word = v.pipe(v.string(), v.maxLength(200));
const idsSchema = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)));
const path = v.pipe(word, v.regex(/^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9._-]*$/));
const samplesSchema = v.array(
  v.object({
    model: word,
    file: path,
    name: word,
    licence: word,
    source: word,
    mask: v.exactOptional(path),
  }),
);

/** The shipped models and their sample pictures. What cannot be read is said and left out. */
export const createCatalogueSlice =
  (world: World): Slice<Keys> =>
  (set, get) => {
    const read = async () => {
      const ids = parse(idsSchema, await world.fetchJson('models/index.json'), 'list of models');
      const cards = await Promise.allSettled(
        ids.map(async (id) => parseCard(await world.fetchJson(`models/${id}/card.json`))),
      );
      for (const card of cards) if (card.status === 'rejected') get().notifyFault(asFault(card.reason));
      set({ catalogue: cards.flatMap((card): ModelCard[] => (card.status === 'fulfilled' ? [card.value] : [])) });
      const samples: readonly Sample[] = parse(
        samplesSchema,
        await world.fetchJson('samples/index.json'),
        'list of samples',
      );
      set({ samples });
    };
    let reading: Promise<void> | undefined;
    return {
      catalogue: [],
      samples: [],
      catalogueRead: () => reading ?? Promise.resolve(),
      readCatalogue: () => {
        reading = read().catch((error: unknown) => get().notifyFault(asFault(error)));
        return reading;
      },
    };
  };

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown, subject: string): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new Fault('data-invalid', `The ${subject} is not what was expected: ${result.issues[0].message}.`, {
    remedy: 'Reload the page.',
  });
}
