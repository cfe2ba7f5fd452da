import { Fault } from '#core/fault.ts';
import { looksDarkOnLight } from '#core/picture/looksDarkOnLight.ts';
import { orient } from '#core/picture/orient.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { asIs, type Choices, prepare } from '#core/picture/prepare.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { AppStore, PictureState } from './appState.ts';
import { asFault } from './asFault.ts';
import type { Slice } from './slice.ts';
import type { Turn } from './turns.ts';
import type { World } from './world.ts';

type Keys =
  | 'picture'
  | 'replaced'
  | 'decoding'
  | 'choosePicture'
  | 'chooseSample'
  | 'chooseAddress'
  | 'choosePixels'
  | 'turnPicture'
  | 'restorePicture'
  | 'setChoices'
  | 'reprepare';

type Decoded = Readonly<{ pixels: Pixels8; notes: readonly string[] }>;

/** The chosen picture: decoded elsewhere, prepared here for the chosen model. A newer choice silences older ones. */
export const createPictureSlice =
  (world: World, nextTurn: () => Turn): Slice<Keys> =>
  (set, get) => {
    let newest = 0;

    const choose = async (decode: () => Promise<Decoded>, name: string, replaced = replaceable(get(), name)) => {
      const mine = ++newest;
      const take = nextTurn();
      set({ decoding: true });
      try {
        await get().catalogueRead();
        const { pixels, notes } = await decode();
        if (mine !== newest) return;
        if (!take()) return set({ decoding: false });
        set({ picture: prepared({ name, source: pixels, choices: asIs }, chosenCard(get())), replaced });
        for (const note of notes) get().notify('info', note, { english: true });
      } catch (error) {
        if (mine !== newest) return;
        set({ decoding: false });
        return get().notifyFault(asFault(error));
      }
      const running = get().wantsPicture ? get().recompute() : get().runPicture();
      set({ decoding: false });
      await running;
    };

    return {
      picture: undefined,
      replaced: undefined,
      decoding: false,
      choosePicture: (file, name) => choose(() => decodeOnce(world, file), name),
      chooseAddress: (address) =>
        choose(async () => decodeOnce(world, await world.fetchPicture(address)), nameIn(address)),
      choosePixels: (pixels, name) => choose(() => Promise.resolve({ pixels, notes: [] }), name),
      chooseSample: (sample) => {
        const replaced = replaceable(get(), sample.name);
        const { catalogue, model } = get();
        const card = catalogue.find(({ id }) => id === model.id);
        if (card?.variantOf !== sample.model) get().selectModel(sample.model);
        const decode = async () => decodeOnce(world, await world.fetchBlob(`samples/${sample.file}`));
        return choose(decode, sample.name, replaced);
      },
      turnPicture: () => {
        const { picture } = get();
        if (picture?.source === undefined) return;
        const source = orient(picture.source, 6);
        const choices = { ...picture.choices, crop: undefined };
        const name = picture.name.replace(/(, turned)?$/, ', turned');
        set({ picture: prepared({ ...picture, name, source, choices }, chosenCard(get())) });
        void get().runPicture();
      },
      restorePicture: () => {
        const state = get();
        const { replaced } = state;
        if (replaced === undefined) return;
        newest++;
        nextTurn()();
        const now = replaceable(state, replaced.picture.name);
        state.stop();
        if (state.model.id !== replaced.model) state.selectModel(replaced.model);
        set({ picture: replaced.picture, replaced: now, decoding: false });
        if (replaced.run === undefined) void get().runPicture();
        else set({ run: replaced.run });
      },
      setChoices: (change) => {
        const { picture } = get();
        if (picture?.source === undefined) return;
        const choices = { ...picture.choices, ...change };
        set({ picture: prepared({ ...picture, source: picture.source, choices }, chosenCard(get())) });
        void get().runPicture();
      },
      reprepare: (before) => {
        const { picture, catalogue, model } = get();
        const card = catalogue.find(({ id }) => id === model.id);
        if (picture === undefined || card === undefined) return;
        const source = picture.source ?? { ...picture.picture, data: picture.picture.original };
        const choices = keptChoices(picture, { from: catalogue.find(({ id }) => id === before), to: card });
        set({ picture: prepared({ ...picture, source, choices }, card) });
      },
    };
  };

/**
 * What would come back; a run that has not ended is run again instead. A picture that a link waits for, and one that is
 * drawn on, replace nothing.
 */
function replaceable({ picture, run, model, wantsPicture, replaced }: AppStore, name: string): AppStore['replaced'] {
  if (picture === undefined || wantsPicture || picture.name === name) return replaced;
  return { picture, run: run?.status === 'done' && run.picture === picture.picture ? run : undefined, model: model.id };
}

/** The last part of an address: what its picture is called. */
const nameIn = ({ pathname, hostname }: URL): string => pathname.split('/').at(-1) || hostname;

/** The one picture that decoding a file gives. */
async function decodeOnce(world: World, file: Blob): Promise<Decoded> {
  for await (const { pixels, notes } of world.decode('decode', { file })) return { pixels, notes };
  throw new Fault('picture-undecodable', 'The picture decoder ended without a picture.');
}

/** What the reader chose for one model and still means for another: a crop of the same shape, tones of the same polarity. */
function keptChoices(
  { choices: { crop, ...tones }, picture }: PictureState,
  { from, to }: Readonly<{ from: ModelCard | undefined; to: ModelCard }>,
): Choices {
  const sameShape = picture.width * to.picture.height === picture.height * to.picture.width;
  return {
    ...(from?.picture.polarity === to.picture.polarity ? tones : asIs),
    ...(sameShape && crop !== undefined ? { crop } : {}),
  };
}

/** A source picture as the model will see it. */
function prepared(
  { name, source, choices }: Omit<PictureState, 'picture' | 'suggestInvert' | 'source'> & { source: Pixels8 },
  card: ModelCard,
): PictureState {
  const picture = prepare(source, card.picture, choices);
  const plain = choices.invert ? prepare(source, card.picture, { ...choices, invert: false }) : picture;
  const suggestInvert = card.picture.polarity === 'light-on-dark' && looksDarkOnLight(plain);
  return { name, source, choices, suggestInvert, picture };
}

/** The chosen model's card. */
function chosenCard({ catalogue, model }: AppStore): ModelCard {
  const card = catalogue.find(({ id }) => id === model.id);
  if (card === undefined) {
    throw new Fault('model-unreachable', 'The list of models has not been read, so the picture cannot be prepared.', {
      remedy: 'Check the connection and reload the page.',
    });
  }
  return card;
}
