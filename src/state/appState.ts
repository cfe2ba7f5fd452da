import type { CertifySettings } from '#core/certify/certifySettings.ts';
import type { CertifyStanding } from '#core/certify/certifyStanding.ts';
import type { Typicality } from '#core/evaluate/typicality.ts';
import type { Fault, FaultCode } from '#core/fault.ts';
import type { Picture } from '#core/picture/picture.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import type { Choices } from '#core/picture/prepare.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Reproduction } from '#core/scoring/gradeReproduction.ts';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { PlanShape } from '#core/scoring/planShape.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { RunSummary } from '#core/scoring/runSummary.ts';
import type { ClassIndex, Seed } from '#core/units.ts';
import type { EngineReport } from '#runtime/engineReport.ts';
import type { SharedCertificate } from '#runtime/link/sharedRun.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { EngineChoice } from '#worker/index.ts';
import type { AttackPorts } from './attackPorts.ts';
import type { Demo } from './readDemos.ts';
import type { World } from './world.ts';

/** One bundled sample picture. */
export type Sample = Readonly<{
  model: string;
  file: string;
  name: string;
  licence: string;
  source: string;
  /** Picture of what matters in it, of the same size: grey is the share of a pixel that lies in the lesion. */
  mask?: string;
}>;

/** The model that is chosen, and how far it has come. `rate` is bytes per second, undefined while unknown. */
export type ModelState = Readonly<{ id: string }> &
  (
    | Readonly<{ status: 'idle' }>
    | Readonly<{
        status: 'downloading';
        part: 'model' | 'engine';
        loaded: number;
        total: number;
        rate: number | undefined;
        cached: boolean;
      }>
    | Readonly<{ status: 'preparing'; engine: 'webgpu' | 'wasm' }>
    | Readonly<{ status: 'ready'; sha256: string; engine: EngineReport }>
    | Readonly<{ status: 'failed'; fault: Fault }>
  );

/** The picture that is chosen. `source` is missing when only the model input is known (from a link or a run file). */
export type PictureState = Readonly<{
  name: string;
  source: Pixels8 | undefined;
  choices: Choices;
  /** True when inverting is offered: the picture looks dark on light and the model expects the opposite. */
  suggestInvert: boolean;
  picture: Picture;
}>;

/** Where a run came from. */
export type Origin = 'here' | 'example' | 'link' | 'file';

/** A run on screen. `table` is missing for a run that a link only summarises. */
export type Run = Readonly<{
  origin: Origin;
  status: 'running' | 'paused' | 'done' | 'failed';
  model: Readonly<{ id: string; sha256: string; classes: readonly string[]; title: string }>;
  seed: Seed;
  plan: Plan;
  decider: DeciderChoice;
  /** The reading that the decider goes by; the view may show another. */
  decidedBy: ReadingId;
  /** Probes to measure at most: all of a fixed budget, or as many as a shared run had when it was stopped. */
  probes: number;
  /** Evaluations at most, and those of a fixed budget of the same levels and draws. */
  most: number;
  budget: number;
  /** How the decider ended; undefined until it has, and for runs whose end is not known. */
  outcome: Outcome | undefined;
  picture: Picture | undefined;
  pictureName: string;
  table: ErrorTable | undefined;
  summary: RunSummary | undefined;
  /** Fingerprints of the engines that answered, joined by " + " when there was more than one. */
  engine: string;
  /** Seconds spent in the engine so far. */
  seconds: number;
  fault: Fault | undefined;
  /** What was shared, by which engine and model, and whether a link rounded it, kept while the run is recomputed. */
  shared: Readonly<{ summary: RunSummary; engine: string; sha256: string; rounded: boolean }> | undefined;
  /** What recomputing it came to. */
  comparison: Reproduction | undefined;
  /** The certificate of its picture that its link or file claims. */
  claimed?: SharedCertificate | undefined;
}>;

/** A run that is put beside the one on screen, as it was read then. */
export type OtherRun = Readonly<{ run: Run; reading: ReadingId }>;

/** Which view of the run comes first. */
export type Layout = 'gap' | 'absolute' | 'grid';

/** How the run is looked at. Nothing here costs an evaluation. */
export type ViewState = Readonly<{
  reading: ReadingId;
  /** Class that gaps are measured against; undefined follows the runner-up. */
  reference: number | undefined;
  pins: readonly number[];
  hovered: number | undefined;
  /** Index of the level under the cursor. */
  cursor: number | undefined;
  /** The only levels that count; undefined counts all. */
  levelRange: LevelRange | undefined;
  /** The levels that the charts show; undefined shows all. */
  zoom: LevelRange | undefined;
  /** What the first chart shows: gaps to the reference, the errors themselves, or a small chart of every class. */
  layout: Layout;
  /** The only class that is drawn beside the reference. */
  solo: number | undefined;
  /** Probes that count while a run is replayed; undefined counts all. */
  shown: number | undefined;
  embed: boolean;
}>;

/** A message that stays until it is dismissed or replaced. */
export type Notice = Readonly<{
  id: number;
  tone: 'info' | 'warning' | 'error';
  text: string;
  remedy?: string;
  code?: FaultCode;
  /** Said by a part that speaks no other language. */
  english?: true;
  /** What can be done about it with a button. */
  action?: Readonly<{ text: string; run: () => void }>;
}>;

/** How fast the engine answered last, in evaluations per second. */
export type Speed = Readonly<{ model: string; fingerprint: string; perSecond: number }>;

/** Which sheet about models is open: the list of all, or the page of one. */
export type ModelSheet = Readonly<{ type: 'gallery' }> | Readonly<{ type: 'page'; id: string }>;

/** How like the training pictures a picture is to a model, judged after its run. */
export type Likeness = Readonly<{ picture: Picture; sha256: string; typicality: Typicality }>;

/** What the user chooses of a certificate; `goal` is undefined for as large a radius as n allows. */
export type CertifyChoices = Readonly<
  Pick<CertifySettings, 'variant' | 'sigma' | 'n' | 'alpha' | 'mode'> & { goal: number | undefined }
>;

/** A certificate that is being proven or has been. */
export type CertifyRun = Readonly<{
  status: 'waiting' | 'running' | 'paused' | 'done' | 'failed';
  model: Run['model'];
  picture: Picture;
  pictureName: string;
  settings: CertifySettings;
  /** In the order of their samples; in whole blocks, so that the last few may not count. */
  votes: readonly ClassIndex[];
  standing: CertifyStanding;
  /** True when the user ended it. */
  stopped: boolean;
  /** Votes that were found in storage. */
  kept: number;
  engine: string;
  seconds: number;
  fault: Fault | undefined;
}>;

/** Settings of the next run. */
export type Settings = Readonly<{
  levels: number;
  draws: number;
  seed: number;
  /** Where the levels lie; undefined for the layout of the model's card. */
  shape: PlanShape | undefined;
  decider: DeciderChoice;
  engine: EngineChoice;
}>;

/** The state of the page. */
export type AppState = Readonly<{
  catalogue: readonly ModelCard[];
  samples: readonly Sample[];
  /** Ids of models that are in the cache, and their bytes. */
  storage: Readonly<{ models: readonly string[]; bytes: number }>;
  model: ModelState;
  picture: PictureState | undefined;
  /** What the chosen picture replaced, with its run if that had ended; taking it back is one step. */
  replaced: Readonly<{ picture: PictureState; run: Run | undefined; model: string }> | undefined;
  /** True while a file is being decoded. */
  decoding: boolean;
  settings: Settings;
  run: Run | undefined;
  /** True while a run waits for its model. */
  waiting: boolean;
  /** True while a shared run that came without its picture waits for the reader to give the same one. */
  wantsPicture: boolean;
  speed: Speed | undefined;
  likeness: Likeness | undefined;
  modelSheet: ModelSheet | undefined;
  view: ViewState;
  /** Run A of a comparison; the run on screen is B. */
  other: OtherRun | undefined;
  certifyChoices: CertifyChoices;
  certify: CertifyRun | undefined;
  notices: readonly Notice[];
}>;

/** What the page can do; every action returns at once or resolves when its effect is on screen. */
export type Actions = Readonly<{
  /** Loads catalogue and samples, then opens the link in `hash`, or the example. */
  start(hash: string): Promise<void>;
  openLink(hash: string): Promise<void>;
  /** The shipped links that are worth a look; rejects with a Fault when they cannot be had. */
  demos(): Promise<readonly Demo[]>;
  /** Shows a run that was saved as a file, if there is one; a Fault becomes a notice and keeps what was on screen. */
  openRun(file: Blob | Promise<Blob | undefined>): Promise<void>;
  /** Shows the bundled example run. */
  showExample(): void;
  /** Reads the lists of models and samples. */
  readCatalogue(): Promise<void>;
  /** Resolves when the lists are read, or could not be. */
  catalogueRead(): Promise<void>;
  /** Chooses a model, prepares the chosen picture for it and runs it, when there is one. */
  chooseModel(id: string): void;
  /** Chooses a model without running anything. */
  selectModel(id: string): void;
  /** Loads the chosen model without running it, `again` even when it is ready; resolves to whether it is ready. */
  loadModel(options?: Readonly<{ again: boolean }>): Promise<boolean>;
  cancelLoading(): void;
  openModels(): void;
  /** Opens the page of a shipped model; a Fault becomes a notice when there is none of that name. */
  openModelPage(id: string): void;
  closeModels(): void;
  forgetModel(id: string): Promise<void>;
  /** Asks which models are in the cache. */
  refreshStorage(): Promise<void>;
  /** Decodes and prepares a file; a fault becomes a notice and keeps what was on screen. Runs at once. */
  choosePicture(file: Blob, name: string): Promise<void>;
  chooseSample(sample: Sample): Promise<void>;
  /** The same for a picture at an address that the user gave. */
  chooseAddress(address: URL): Promise<void>;
  /** The same for pixels that need no decoding, such as a drawing. */
  choosePixels(pixels: Pixels8, name: string): Promise<void>;
  /** Turns the chosen picture by a quarter to the right, takes its crop back, and runs it. */
  turnPicture(): void;
  /** Changes places with the picture that was replaced; its run comes back as it was, or is run. */
  restorePicture(): void;
  /** Prepares the chosen picture again, for the chosen model instead of the one `before`. */
  reprepare(before: string): void;
  setChoices(change: Partial<Choices>): void;
  setSettings(change: Partial<Settings>): void;
  /** Runs the chosen picture from the start with the current settings. */
  runPicture(): Promise<void>;
  /** Loads the model, then measures what is missing of the run that `begin` gives; undefined measures nothing. */
  measure(begin: () => Run | undefined): Promise<void>;
  /** Asks, after a finished run, whether its picture resembles what the model was trained on. */
  judgeLikeness(): Promise<void>;
  /** Does again what a failed model held up. */
  retry(): Promise<void>;
  pause(): void;
  resume(): Promise<void>;
  stop(): void;
  /** Continues a finished run with `draws` more draws per level. */
  continueWith(draws: number): Promise<void>;
  /** Runs a shared run again with its own seed and plan and compares. */
  recompute(): Promise<void>;
  setCertify(change: Partial<CertifyChoices>): void;
  /** Begins a certificate for the picture of the run on screen, or goes on with what was kept of the same one. */
  startCertify(): Promise<void>;
  /** Proves again what the link of the run on screen claims, with the same settings. */
  checkClaim(): Promise<void>;
  pauseCertify(): void;
  resumeCertify(): Promise<void>;
  /** Ends a certificate with what is proven so far. */
  stopCertify(): void;
  /** The classifiers of the run on screen, once its model is loaded; undefined when there is none. */
  attackPorts(): Promise<AttackPorts | undefined>;
  /** What parts of the state that are fetched when they are needed ask of the outside. */
  outside: Pick<World, 'engine' | 'keep' | 'now' | 'fetchBlob' | 'decode'>;
  setView(change: Partial<ViewState>): void;
  setOther(other: OtherRun | undefined): void;
  togglePin(classIndex: number): void;
  notify(tone: Notice['tone'], text: string, details?: Pick<Notice, 'remedy' | 'code' | 'english' | 'action'>): void;
  notifyFault(fault: Fault): void;
  dismiss(id: number): void;
}>;

/** Everything the store holds. */
export type AppStore = AppState & Actions;
