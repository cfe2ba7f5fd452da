import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { asIs } from '#core/picture/prepare.ts';
import { type RunFile, readRunFile } from '#runtime/link/runFile.ts';
import type { PictureState, Run } from './appState.ts';
import { fixedRun } from './fixedRun.ts';
import { readHash } from './readHash.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

/** The first thing on the screen: the run that a link tells of, or the bundled example, before anything is loaded. */
export const createStartSlice =
  (world: World): Slice<'start' | 'showExample'> =>
  (set, get) => ({
    start: async (hash) => {
      const { link, demo, embed, model } = readHash(hash);
      const isLinked = link !== undefined || demo !== undefined;
      get().setView({ embed });
      if (!isLinked) get().showExample();
      const reading = get().readCatalogue();
      if (isLinked) await get().openLink(hash);
      await reading;
      if (!isLinked && model !== undefined) get().openModelPage(model);
      await get().refreshStorage();
    },
    showExample: () => {
      const file = readRunFile(world.example);
      const picture = examplePicture(file);
      get().selectModel(file.model.id);
      get().setSettings({ levels: file.plan.levels, draws: file.plan.draws, seed: file.seed });
      set({ picture, run: exampleRun(file, picture) });
    },
  });

/** Shipped models see pictures from −1 to 1; the card that says so has not been read yet. */
const normalisation = { mean: 0.5, scale: 0.5 };

const examplePicture = ({ picture: { name, data, ...size } }: RunFile): PictureState => ({
  name,
  source: undefined,
  choices: asIs,
  suggestInvert: false,
  picture: pictureFromBytes(data, { ...size, normalisation }),
});

const exampleRun = ({ model, seed, plan, fingerprint, seconds, table }: RunFile, picture: PictureState): Run => ({
  origin: 'example',
  status: 'done',
  model,
  seed,
  ...fixedRun(plan, table.classes, table.probes.length),
  picture: picture.picture,
  pictureName: picture.name,
  table,
  summary: undefined,
  engine: fingerprint,
  seconds,
  fault: undefined,
  shared: undefined,
  comparison: undefined,
});
