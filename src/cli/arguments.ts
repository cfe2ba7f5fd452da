import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { TensorPlan } from '#core/replay/errorTensor.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { PlanShape } from '#core/scoring/planShape.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingIds } from '#core/scoring/readings.ts';
import { type Seed, seed } from '#core/units.ts';
import { type AttackChoices, attackChoicesOf, attackFlags } from './attackArguments.ts';
import { type CertifyChoices, certifyChoicesOf, certifyFlags } from './certifyArguments.ts';
import { type CounterfactualChoices, counterfactualChoicesOf, counterfactualFlags } from './counterfactualArguments.ts';
import { type ExplainChoices, explainChoicesOf, explainFlags } from './explainArguments.ts';
import { type LipschitzChoices, lipschitzChoicesOf } from './lipschitzArguments.ts';
import { type MapChoices, mapChoicesOf, mapFlags } from './mapsArguments.ts';
import { deciderIn, shapeIn } from './methodArguments.ts';
import { type UncertaintyChoices, uncertaintyChoicesOf, uncertaintyFlags } from './uncertaintyArguments.ts';
import { usage } from './usage.ts';

/** The plan of a tensor when the command line names none: wide enough for the useful part of every published schedule. */
const tensorPlan: TensorPlan = { levels: 32, rounds: 8, sigmaMin: 0.1, sigmaMax: 20 };

export type EngineId = 'wasm' | 'cpu' | 'webgpu';
/** Whether a link is wanted, and whether the picture goes into it. */
export type LinkContent = 'none' | 'curves' | 'curves and picture';
export type Inversion = 'no' | 'yes' | 'auto';

/** What every command takes. */
export type EngineOptions = Readonly<{
  engine: EngineId;
  threads: number;
  models: string | undefined;
  json: boolean;
  progress: boolean;
}>;

/** What decides the numbers of a run; levels, draws and shape of the plan are the card's where undefined. */
export type RunOptions = Readonly<{
  model: string;
  reading: ReadingId;
  levels: number | undefined;
  draws: number | undefined;
  shape: PlanShape | undefined;
  decider: DeciderChoice;
  seed: Seed;
}>;

/** How a picture file becomes what the model sees. */
export type PictureOptions = Readonly<{ invert: Inversion; autoContrast: boolean }>;

/** Labelled pictures to be classified or, without `data`, answers that were kept before; and where to keep them. */
export type LabelledOptions = Readonly<{
  data: string | undefined;
  from: readonly string[];
  save: string | undefined;
  offset: number;
  limit: number | undefined;
}> &
  EngineOptions &
  RunOptions &
  PictureOptions;

export type Command =
  | Readonly<{ name: 'help' }>
  | Readonly<{ name: 'version' }>
  | Readonly<{ name: 'readings'; json: boolean }>
  | Readonly<{ name: 'deciders'; json: boolean }>
  | (Readonly<{
      name: 'classify';
      images: readonly string[];
      save: string | undefined;
      link: LinkContent;
      certificate: string | undefined;
    }> &
      EngineOptions &
      RunOptions &
      PictureOptions)
  | (Readonly<{
      name: 'evaluate';
      auc: readonly string[];
      scores: boolean;
      /** Said when the worth of doubt is asked for instead of accuracy. */
      uncertainty: UncertaintyChoices | undefined;
      /** Said when counterfactuals are asked for instead of accuracy. */
      counterfactuals: CounterfactualChoices | undefined;
      /** Said when evidence maps are compared with outlined regions instead. */
      maps: MapChoices | undefined;
    }> &
      LabelledOptions)
  | (Readonly<{
      name: 'calibrate';
      split: string | undefined;
      tensor: string | undefined;
      /** The one thing that is fitted; everything where undefined. */
      only: 'confidence' | 'doubt' | undefined;
      /** Kept answers of test pictures, for the doubt. */
      test: readonly string[];
      write: boolean;
    }> &
      LabelledOptions)
  | (Readonly<{ name: 'explain' }> & ExplainChoices & EngineOptions & PictureOptions & Omit<RunOptions, 'decider'>)
  | (Readonly<{ name: 'learn'; tensor: string; steps: number; split: string | undefined }> &
      Pick<EngineOptions, 'models' | 'json' | 'progress'>)
  | (Readonly<{ name: 'tensor'; data: string; out: string; offset: number; images: number; plan: TensorPlan }> &
      EngineOptions &
      PictureOptions &
      Pick<RunOptions, 'model' | 'seed'>)
  | (Readonly<{ name: 'attack'; data: string; offset: number; limit: number | undefined }> &
      AttackChoices &
      EngineOptions &
      PictureOptions &
      Omit<RunOptions, 'decider'>)
  | (Readonly<{
      name: 'certify';
      image: string | undefined;
      data: string | undefined;
      from: string | undefined;
      out: string | undefined;
      resume: string | undefined;
      svg: string | undefined;
      radii: readonly number[];
      offset: number;
      limit: number | undefined;
      choices: CertifyChoices;
      /** Said when the margin is bounded instead of votes counted. */
      lipschitz: LipschitzChoices | undefined;
    }> &
      EngineOptions &
      PictureOptions &
      Pick<RunOptions, 'model' | 'seed'>)
  | (Readonly<{ name: 'verify'; file: string; recompute: boolean; sample: number | undefined }> & EngineOptions)
  | (Readonly<{ name: 'open'; link: string; image: string | undefined }> & EngineOptions & PictureOptions);

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const engineFlags = { engine: text, threads: text, models: text, json: flag, progress: flag, help: flag };
const pictureFlags = { invert: text, 'auto-contrast': flag };
const runFlags = { model: text, reading: text, levels: text, draws: text, seed: text, ...engineFlags, ...pictureFlags };
const texts = { type: 'string', multiple: true } as const;
const methodFlags = { plan: text, decider: text, delta: text };
const listFlags = { json: flag, help: flag };
const labelledFlags = { data: text, from: texts, save: text, offset: text, limit: text };
const flags = {
  classify: { ...runFlags, ...methodFlags, save: text, link: flag, 'with-picture': flag, certificate: text },
  evaluate: {
    ...runFlags,
    ...methodFlags,
    ...labelledFlags,
    auc: texts,
    scores: flag,
    ...uncertaintyFlags,
    ...counterfactualFlags,
    ...mapFlags,
  },
  calibrate: {
    ...runFlags,
    ...labelledFlags,
    decider: text,
    delta: text,
    split: text,
    tensor: text,
    confidence: flag,
    doubt: flag,
    test: texts,
    write: flag,
  },
  learn: { models: text, json: flag, progress: flag, help: flag, tensor: text, steps: text, split: text },
  tensor: {
    ...engineFlags,
    ...pictureFlags,
    model: text,
    seed: text,
    data: text,
    out: text,
    offset: text,
    images: text,
    levels: text,
    rounds: text,
  },
  explain: { ...runFlags, ...explainFlags, plan: text },
  attack: { ...runFlags, ...attackFlags, plan: text, data: text, offset: text, limit: text },
  certify: {
    ...engineFlags,
    ...pictureFlags,
    ...certifyFlags,
    model: text,
    seed: text,
    data: text,
    from: text,
    out: text,
    resume: text,
    svg: text,
    radii: text,
    offset: text,
    limit: text,
  },
  verify: { ...engineFlags, recompute: flag, sample: text },
  open: { ...engineFlags, ...pictureFlags },
  readings: listFlags,
  deciders: listFlags,
} satisfies Record<string, ParseArgsConfig['options']>;

type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/**
 * The command that a command line means.
 *
 * @throws Fault argument-invalid
 */
export function readCommand(line: readonly string[]): Command {
  const [name, ...rest] = line;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return { name: 'help' };
  if (name === 'version' || name === '--version') return { name: 'version' };
  if (!isCommand(name)) throw usage(`there is no command "${name}"`);
  const { values, positionals } = split(name, rest);
  if (values.help) return { name: 'help' };
  switch (name) {
    case 'classify': {
      if (positionals.length === 0) throw usage('classify needs at least one picture');
      const save = asText(values.save);
      if (save !== undefined && positionals.length > 1) throw usage('--save takes the run of one picture');
      const certificate = asText(values.certificate);
      if (certificate !== undefined && positionals.length > 1) throw usage('--certificate is of one picture');
      return { name, images: positionals, save, link: linkOf(values), certificate, ...runOf(values) };
    }
    case 'evaluate':
      return {
        name,
        auc: asTexts(values.auc),
        scores: values.scores === true,
        uncertainty: uncertaintyChoicesOf(values),
        counterfactuals: counterfactualChoicesOf(values),
        maps: mapChoicesOf(values),
        ...labelledOf(name, values, positionals),
      };
    case 'calibrate': {
      const [split, tensor] = [asText(values.split), asText(values.tensor)];
      if (values.confidence && values.doubt) throw usage('calibrate takes either --confidence or --doubt');
      const only = values.confidence ? 'confidence' : values.doubt ? 'doubt' : undefined;
      const [test, write] = [asTexts(values.test), values.write === true];
      return { name, split, tensor, only, test, write, ...labelledOf(name, values, positionals) };
    }
    case 'learn': {
      const tensor = asText(values.tensor);
      if (tensor === undefined || positionals.length > 0) throw usage('learn needs --tensor FILE');
      const { models, json, progress } = engineOf(values);
      const steps = whole(values, 'steps', 1) ?? 32;
      return { name, tensor, steps, split: asText(values.split), models, json, progress };
    }
    case 'tensor':
      return tensorOf(values, positionals);
    case 'attack':
      return attackOf(values, positionals);
    case 'explain': {
      const { decider, ...run } = runOf(values);
      return { name, ...explainChoicesOf(values, positionals), ...run };
    }
    case 'certify':
      return certifyOf(values, positionals);
    case 'verify': {
      const [file, more] = positionals;
      if (file === undefined || more !== undefined) throw usage('verify needs one certificate');
      const sample = whole(values, 'sample', 1);
      return { name, file, recompute: values.recompute === true || sample !== undefined, sample, ...engineOf(values) };
    }
    case 'open': {
      const [link, image] = positionals;
      if (link === undefined || positionals.length > 2) throw usage('open needs one link, and at most one picture');
      return { name, link, image, ...engineOf(values), ...pictureOf(values) };
    }
    case 'readings':
    case 'deciders':
      if (positionals.length > 0) throw usage(`${name} takes nothing but --json`);
      return { name, json: values.json === true };
  }
}

const isCommand = (name: string): name is keyof typeof flags => Object.hasOwn(flags, name);

function tensorOf(values: Values, positionals: readonly string[]): Extract<Command, { name: 'tensor' }> {
  const data = asText(values.data);
  const out = asText(values.out);
  if (data === undefined || out === undefined || positionals.length > 0) {
    throw usage('tensor needs --data FILE.npz or --data FOLDER, and --out FILE');
  }
  const { model, seed } = runOf(values);
  const plan = {
    ...tensorPlan,
    levels: whole(values, 'levels', 1) ?? tensorPlan.levels,
    rounds: whole(values, 'rounds', 1) ?? tensorPlan.rounds,
  };
  const offset = whole(values, 'offset', 0) ?? 0;
  const images = whole(values, 'images', 1) ?? 1000;
  return { name: 'tensor', data, out, offset, images, plan, model, seed, ...pictureOf(values), ...engineOf(values) };
}

function attackOf(values: Values, positionals: readonly string[]): Extract<Command, { name: 'attack' }> {
  const data = asText(values.data);
  if (data === undefined || positionals.length > 0) throw usage('attack needs --data FILE.npz or --data FOLDER');
  const { decider, ...run } = runOf(values);
  const [offset, limit] = [whole(values, 'offset', 0) ?? 0, whole(values, 'limit', 1)];
  return { name: 'attack', data, offset, limit, ...attackChoicesOf(values), ...run };
}

function certifyOf(values: Values, positionals: readonly string[]): Extract<Command, { name: 'certify' }> {
  const [image, more] = positionals;
  const [data, from, resume] = [asText(values.data), asText(values.from), asText(values.resume)];
  const given = [image, data, from, resume].filter((source) => source !== undefined);
  if (given.length !== 1 || more !== undefined) {
    throw usage('certify needs one picture, --data FILE.npz, --data FOLDER, --from FILE or --resume FILE');
  }
  if (data !== undefined && values.out === undefined) throw usage('certify --data needs --out FILE for the votes');
  const radii = (asText(values.radii) ?? '0,0.25,0.5,0.75,1').split(',').map(Number);
  if (!radii.every((radius) => radius >= 0 && radius <= 100)) throw usage('--radii must be numbers with commas');
  const { model, seed } = runOf(values);
  const [out, svg] = [asText(values.out), asText(values.svg)];
  const offset = whole(values, 'offset', 0) ?? 0;
  const limit = whole(values, 'limit', 1);
  const [choices, lipschitz] = [certifyChoicesOf(values), lipschitzChoicesOf(values)];
  return {
    ...{ name: 'certify', image, data, from, out, resume, svg, radii, offset, limit, choices, lipschitz, model, seed },
    ...pictureOf(values),
    ...engineOf(values),
  };
}

function split(name: keyof typeof flags, line: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...line], options: flags[name], allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

const engineOf = (values: Values): EngineOptions => ({
  engine: oneOf(values, 'engine', ['wasm', 'cpu', 'webgpu']),
  threads: whole(values, 'threads', 1) ?? 1,
  models: asText(values.models),
  json: values.json === true,
  progress: values.progress === true,
});

const runOf = (values: Values): EngineOptions & RunOptions & PictureOptions => ({
  model: asText(values.model) ?? 'fashion-mnist',
  reading: oneOf(values, 'reading', readingIds),
  levels: whole(values, 'levels', 1),
  draws: whole(values, 'draws', 1),
  shape: shapeIn(asText(values.plan)),
  decider: deciderIn(asText(values.decider), asText(values.delta)),
  seed: seed(whole(values, 'seed', 0) ?? 1),
  ...pictureOf(values),
  ...engineOf(values),
});

function labelledOf(name: string, values: Values, positionals: readonly string[]): LabelledOptions {
  const data = asText(values.data);
  const from = asTexts(values.from);
  const given = [data !== undefined, from.length > 0, values.tensor !== undefined].filter(Boolean);
  if (given.length !== 1 || positionals.length > 0) {
    const recorded = name === 'calibrate' || values.uncertainty === true ? ', --tensor FILE' : '';
    throw usage(`${name} needs either --data FILE.npz, --data FOLDER${recorded} or --from FILE`);
  }
  const offset = whole(values, 'offset', 0) ?? 0;
  return { data, from, save: asText(values.save), offset, limit: whole(values, 'limit', 1), ...runOf(values) };
}

const pictureOf = (values: Values): PictureOptions => ({
  invert: oneOf(values, 'invert', ['no', 'yes', 'auto']),
  autoContrast: values['auto-contrast'] === true,
});

function linkOf(values: Values): LinkContent {
  if (values['with-picture']) return 'curves and picture';
  return values.link ? 'curves' : 'none';
}

const asText = (value: Values[string]) => (typeof value === 'string' ? value : undefined);
const asTexts = (value: Values[string]): readonly string[] => (Array.isArray(value) ? value : []);

/** One of the choices; the first when the option is missing. */
function oneOf<T extends string>(values: Values, name: string, choices: readonly T[]): T {
  const value = asText(values[name]) ?? choices[0];
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw usage(`--${name} must be one of ${choices.join(', ')}, got "${value}"`);
  return choice;
}

function whole(values: Values, name: string, least: number): number | undefined {
  const value = asText(values[name]);
  if (value === undefined) return undefined;
  if (!/^\d{1,16}$/.test(value) || !Number.isSafeInteger(Number(value)) || Number(value) < least) {
    throw usage(`--${name} must be a whole number from ${least}, got "${value}"`);
  }
  return Number(value);
}
