import { Fault } from '#core/fault.ts';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { asIs } from '#core/picture/prepare.ts';
import { planCell } from '#core/scoring/plan.ts';
import { readSharedCertificate } from '#runtime/link/readSharedCertificate.ts';
import { type RunFile, readRunFile } from '#runtime/link/runFile.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { AppState, AppStore, PictureState, Run } from './appState.ts';
import { fixedRun } from './fixedRun.ts';
import { claimable, coursed } from './linked.ts';

/** Longest file that is read, in bytes. */
const LONGEST = 2 ** 26;

const otherRemedy = 'Drop a file that was saved with “Save run”, or with `elbow classify --save`.';
const damaged = (what: string): Fault =>
  new Fault('data-invalid', `The saved run cannot be shown: ${what}.`, {
    remedy: 'The file is damaged or was edited.',
  });

type Show = (set: (change: Partial<AppState>) => void, get: () => AppStore) => void;

/**
 * Reads a file of a saved run and gives what puts it on the screen.
 *
 * @throws Fault data-invalid or model-unknown, with nothing changed
 */
export async function readSaved(file: Blob, get: () => AppStore): Promise<Show> {
  const { run, picture, card } = await readSavedRun(file, get);
  const isSame = card.files.some(({ role, sha256 }) => role === 'scoring-graph' && sha256 === run.model.sha256);
  return (set, get) => {
    get().stop();
    get().selectModel(card.id);
    if (!isSame) get().notify('warning', otherVersion(card), { english: true });
    set({ run, picture, wantsPicture: false });
    const { plan, seed, decider, decidedBy } = run;
    get().setSettings({ levels: plan.levels, draws: plan.draws, seed, decider });
    get().setView({
      reading: decidedBy,
      reference: undefined,
      pins: [],
      cursor: undefined,
      levelRange: undefined,
      zoom: undefined,
      solo: undefined,
      shown: undefined,
    });
  };
}

/**
 * The run of a file, with its picture and its model's card; nothing is shown yet.
 *
 * @throws Fault data-invalid or model-unknown
 */
export async function readSavedRun(
  file: Blob,
  get: () => AppStore,
): Promise<Readonly<{ run: Run; picture: PictureState; card: ModelCard }>> {
  if (file.size > LONGEST) {
    throw new Fault('data-invalid', `The file has ${file.size} bytes, a saved run at most ${LONGEST}.`, {
      remedy: otherRemedy,
    });
  }
  const saved = readRunFile(parsed(await file.text()));
  await get().catalogueRead();
  const card = cardOf(saved, get().catalogue);
  const picture = pictureOf(saved, card);
  return { run: runOf(saved, card, picture), picture, card };
}

const otherVersion = ({ title }: ModelCard) =>
  `The run was saved with another version of ${title}. Recomputing it may give other numbers.`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault('data-invalid', 'The file is not JSON, so it is no saved run.', { remedy: otherRemedy, cause });
  }
}

/** The shipped model of a saved run, with the same classes. */
function cardOf({ model }: RunFile, catalogue: readonly ModelCard[]): ModelCard {
  const card = catalogue.find(({ id }) => id === model.id);
  if (card === undefined) {
    throw new Fault('model-unknown', `The run was saved with the model "${model.id}", which this page does not have.`, {
      remedy: 'Open the file on the page it was saved on.',
    });
  }
  if (card.classes.map(({ name }) => name).join('\n') !== model.classes.join('\n')) {
    throw damaged(`its classes are not those of ${card.title}`);
  }
  return card;
}

function pictureOf({ picture: { name, data, ...size } }: RunFile, card: ModelCard): PictureState {
  const { channels, height, width } = card.picture;
  if (size.channels !== channels || size.height !== height || size.width !== width) {
    throw damaged(`its picture is ${size.width}×${size.height}, its model sees ${width}×${height}`);
  }
  const picture = pictureFromBytes(data, card.picture);
  return { name, source: undefined, choices: asIs, suggestInvert: false, picture };
}

function runOf(saved: RunFile, card: ModelCard, { name, picture }: PictureState): Run {
  const { model, seed, plan, course, fingerprint, seconds, table, certificate } = saved;
  if (table.probes.some(({ level }) => planCell(plan, level) === undefined)) {
    throw damaged('it has an error at a level outside its plan');
  }
  const claimed = certificate === undefined ? undefined : claimable(readSharedCertificate(certificate), card);
  return {
    origin: 'file',
    status: 'done',
    model,
    seed,
    ...fixedRun(plan, table.classes, table.probes.length),
    ...(course && coursed(course, { plan, seed }, table.probes.length, card)),
    claimed,
    picture,
    pictureName: name,
    table,
    summary: undefined,
    engine: fingerprint,
    seconds,
    fault: undefined,
    shared: undefined,
    comparison: undefined,
  };
}
