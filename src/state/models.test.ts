import { afterEach, describe, expect, it } from 'vitest';
import { typicality, typicalityProbes } from '#core/evaluate/typicality.ts';
import { gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { asIs, prepare } from '#core/picture/prepare.ts';
import { seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { oracleWorld, patternCard, patternFile, patterns } from '#testdata/oracleWorld.ts';
import type { AppStore } from './appState.ts';
import { createAppStore } from './createAppStore.ts';
import { samplesOf } from './samplesOf.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

/** A started page with these models. */
async function page(cards: readonly ModelCard[], hash = '') {
  const made = oracleWorld(cards);
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start(hash);
  const until = (wanted: (state: AppStore) => boolean) =>
    new Promise<void>((resolve) => {
      if (wanted(app.getState())) return resolve();
      const stop = app.subscribe((state) => {
        if (!wanted(state)) return;
        stop();
        resolve();
      });
    });
  return { ...made, app, until, state: () => app.getState() };
}

const like = (id: string, picture: Partial<ModelCard['picture']>): ModelCard => {
  const card = patternCard(id);
  return { ...card, picture: { ...card.picture, ...picture } };
};

describe('another model', () => {
  const shapes: readonly Partial<ModelCard['picture']>[] = [
    { channels: 3, width: 32, height: 32 },
    { channels: 3, width: 64, height: 64 },
    { channels: 1, width: 28, height: 28, polarity: 'light-on-dark' },
    { channels: 1, width: 8, height: 6, polarity: 'dark-on-light' },
  ];
  const cards = [patternCard('patterns'), ...shapes.map((shape, i) => like(`shape-${i}`, shape))];

  it('keeps the picture and prepares it for every shape and back without loss', async () => {
    const { state, until } = await page(cards);
    await state().choosePicture(patternFile(2), 'cross.png');
    const { source } = state().picture!;
    for (const { id, picture } of [...cards.slice(1), ...cards.slice(0, 1)]) {
      state().chooseModel(id);
      expect(state().picture).toMatchObject({ name: 'cross.png', source });
      expect(state().picture?.picture).toEqual(prepare(source!, picture, asIs));
      await until(({ run }) => run?.model.id === id && run.status === 'done');
      expect(state().run?.picture?.values).toHaveLength(picture.channels * picture.width * picture.height);
    }
    expect(state().notices).toEqual([]);
  });

  it('keeps the crop where the shape is the same and drops it where it is not', async () => {
    const { state } = await page(cards);
    await state().choosePicture(patternFile(0), 'stripes.png');
    const crop = { left: 1, top: 0, width: 3, height: 3 };
    state().setChoices({ crop });
    state().selectModel('shape-0');
    expect(state().picture?.choices.crop).toEqual(crop);
    expect(state().picture?.picture).toEqual(prepare(state().picture!.source!, cards[1]!.picture, { ...asIs, crop }));
    state().selectModel('shape-3');
    expect(state().picture?.choices.crop).toBeUndefined();
  });

  it('keeps inverted tones for the same polarity only, and suggests inverting where the model expects it', async () => {
    const dark = like('dark', { polarity: 'light-on-dark' });
    const { state } = await page([dark, like('too', { polarity: 'light-on-dark', width: 8, height: 8 }), ...cards]);
    state().selectModel('dark');
    await state().choosePicture(patternFile(1), 'checks.png');
    state().setChoices({ invert: true });
    state().selectModel('too');
    expect(state().picture?.choices.invert).toBe(true);
    state().selectModel('shape-0');
    expect(state().picture).toMatchObject({ choices: { invert: false }, suggestInvert: false });
  });

  it('shares the samples of the model it is a variant of, and stays chosen when one is taken', async () => {
    const late = { ...patternCard('patterns-late'), variantOf: 'patterns' };
    const { state } = await page([patternCard('patterns'), late]);
    const [sample] = samplesOf(state().samples, late);
    expect(sample?.name).toBe('Checks');
    state().selectModel('patterns-late');
    await state().chooseSample(sample!);
    expect(state().run?.model.id).toBe('patterns-late');
    expect(samplesOf(state().samples, { id: 'stranger' })).toEqual([]);
  });
});

describe('the sheet about models', () => {
  it('opens at a page that the address names, and not at one that there is none of', async () => {
    const cards = [patternCard('patterns')];
    expect((await page(cards, '#model=patterns')).state().modelSheet).toEqual({ type: 'page', id: 'patterns' });
    const { state } = await page(cards, '#model=stranger');
    expect(state().modelSheet).toBeUndefined();
    expect(state().notices.map(({ code }) => code)).toEqual(['model-unknown']);
  });

  it('follows the address, and shows the example under the page of a model', async () => {
    const { state } = await page([patternCard('patterns')], '#model=patterns');
    expect(state().run?.origin).toBe('example');
    await state().openLink('');
    expect(state().modelSheet).toBeUndefined();
  });
});

describe('whether a picture is like the training pictures', () => {
  const range = { levels: [0.3, 1, 3], draws: 2, seed: 11, share: 0.98 };
  const measured = { pictures: 100, split: 'validation', command: 'elbow' };
  const statisticOf = (state: AppStore) => {
    const probes = typicalityProbes(range);
    const { squared } = gaussianErrors(patterns, [...state.picture!.picture.values], seed(range.seed), {
      probes,
      classes: [3],
    });
    return typicality(squared, { low: 0, high: 0 }).statistic;
  };
  const judging = (low: number, high: number): ModelCard => ({
    ...patternCard('patterns'),
    typicality: { ...range, ...measured, low, high },
  });

  it('is judged after the last probe, by the exact errors without class', async () => {
    const { state, until, knobs } = await page([judging(-3, -1)]);
    const order: string[] = [];
    knobs.beforeBatch = () => void order.push(knobs.started.at(-1) ?? '');
    await state().choosePicture(patternFile(3), 'blank.png');
    await until(({ likeness }) => likeness !== undefined);
    expect(knobs.started).toEqual(['load patterns', 'classify from 0', 'typicality']);
    expect(new Set(order)).toEqual(new Set(['classify from 0']));
    expect(state().likeness).toMatchObject({ picture: state().picture?.picture, sha256: state().run?.model.sha256 });
    expect(state().likeness?.typicality.statistic).toBe(statisticOf(state()));
  });

  it('is asked once for a picture, however often that is run, and again for another', async () => {
    const { state, until, knobs } = await page([judging(-3, -1)]);
    await state().choosePicture(patternFile(3), 'blank.png');
    await until(({ likeness }) => likeness !== undefined);
    const blank = state().likeness?.picture;
    await state().runPicture();
    expect(knobs.started.filter((job) => job === 'typicality')).toHaveLength(1);
    await state().choosePicture(patternFile(0), 'stripes.png');
    await until(({ likeness }) => likeness?.picture !== blank);
    expect(state().likeness?.picture).toBe(state().run?.picture);
  });

  it('is not asked of a model that has no range, nor when a run was stopped', async () => {
    const { state, knobs } = await page([patternCard('patterns')]);
    await state().choosePicture(patternFile(3), 'blank.png');
    expect(knobs.started).toEqual(['load patterns', 'classify from 0']);
    const other = await page([judging(-3, -1)]);
    other.knobs.beforeBatch = () => {
      if (other.knobs.batches === 3) other.state().stop();
    };
    await other.state().choosePicture(patternFile(3), 'blank.png');
    expect(other.knobs.started).not.toContain('typicality');
  });
});

it('U4: refuses a model that would not fit into memory before anything is downloaded', async () => {
  const { world, knobs, close } = oracleWorld();
  const app = createAppStore({ ...world, memory: 1000 });
  await app.getState().start('');
  expect(await app.getState().loadModel()).toBe(false);
  expect(app.getState().model).toMatchObject({ status: 'failed', fault: { code: 'model-too-large' } });
  expect(app.getState().notices.at(-1)?.remedy).toContain('Nothing was downloaded.');
  expect(knobs.started).toEqual([]);
  close();
});
