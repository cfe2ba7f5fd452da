import { describe, expect, it } from 'vitest';
import { isFault } from '#core/fault.ts';
import { readCommand } from './arguments.ts';
import { help } from './help.ts';

const read = (line: string) => readCommand(line.split(' ').filter((word) => word !== ''));

/** The message of the fault that a command line meets. */
function complaint(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (isFault(error) && error.code === 'argument-invalid') return error.message;
    throw error;
  }
  return 'no complaint';
}

describe('readCommand', () => {
  it('fills in what is not said', () => {
    expect(read('classify boot.png')).toEqual({
      name: 'classify',
      images: ['boot.png'],
      save: undefined,
      link: 'none',
      model: 'fashion-mnist',
      reading: 'elbo',
      levels: undefined,
      draws: undefined,
      shape: undefined,
      decider: { id: 'fixed' },
      seed: 1,
      invert: 'no',
      autoContrast: false,
      engine: 'wasm',
      threads: 1,
      models: undefined,
      json: false,
      progress: false,
    });
  });

  it('takes options before and after the pictures', () => {
    expect(read('classify --seed 7 a.png --levels 4 b.png --draws 2 --engine cpu --threads 2 --json')).toMatchObject({
      images: ['a.png', 'b.png'],
      seed: 7,
      levels: 4,
      draws: 2,
      engine: 'cpu',
      threads: 2,
      json: true,
    });
    expect(read('evaluate --data d.npz --offset 10 --limit 5 --model tiny --reading vote')).toMatchObject({
      data: 'd.npz',
      offset: 10,
      limit: 5,
      model: 'tiny',
      reading: 'vote',
    });
    expect(read('evaluate --from a.json --from b.json --auc x/y --auc x/z')).toMatchObject({
      data: undefined,
      from: ['a.json', 'b.json'],
      auc: ['x/y', 'x/z'],
    });
    expect(read('calibrate --data d.npz --save a.json')).toMatchObject({
      data: 'd.npz',
      save: 'a.json',
      split: undefined,
    });
    expect(read('open #1.abc.def --json')).toMatchObject({ name: 'open', link: '#1.abc.def', json: true });
    expect(read('classify a.png --with-picture')).toMatchObject({ link: 'curves and picture' });
    expect(read('open #1 boot.png --invert yes')).toMatchObject({ image: 'boot.png', invert: 'yes' });
  });

  it('reads how a run is planned and decided', () => {
    expect(read('classify a.png --plan uniform-t:stratified:antithetic --decider race --delta 0.01')).toMatchObject({
      shape: { spacing: 'uniform-t', jitter: 'stratified', antithetic: true },
      decider: { id: 'race', risk: 0.01 },
    });
    expect(read('evaluate --data d.npz --plan importance --decider li-stages:CIFAR-10')).toMatchObject({
      shape: { spacing: 'importance' },
      decider: { id: 'li-stages', preset: 'CIFAR-10' },
    });
    expect(read('deciders --json')).toEqual({ name: 'deciders', json: true });
  });

  it.each([
    ['guess boot.png', 'there is no command "guess".'],
    ['classify', 'classify needs at least one picture.'],
    [
      'classify a.png --reading best',
      '--reading must be one of elbo, li-l2, li-l1, vote, snr, clark-jaini, edm, edm-released, z-mean, median, learned, got "best".',
    ],
    [
      'classify a.png --decider quick',
      '--decider must be one of fixed, race, li-stages, paired-test, vote-stages, sift-refine, progressive, class-tree, got "quick".',
    ],
    ['classify a.png --decider race:fast', '--decider race has the settings calibrated, asymptotic, got "fast".'],
    ['classify a.png --delta 0.05', '--delta: the decider fixed takes no risk.'],
    ['classify a.png --decider race --delta 2', '--delta must be a number above 0, at most 0.5, got "2".'],
    ['classify a.png --decider race --delta 0', '--delta must be a number above 0, at most 0.5, got "0".'],
    [
      'classify a.png --plan even',
      '--plan must begin with one of log-uniform, uniform-t, log-normal, linear-sigma, importance, got "even".',
    ],
    [
      'classify a.png --plan log-normal:antithetic:random',
      '--plan takes stratified or random, then antithetic, behind its spacing, got "log-normal:antithetic:random".',
    ],
    ['readings elbo', 'readings takes nothing but --json.'],
    ['classify a.png --levels 0', '--levels must be a whole number from 1, got "0".'],
    ['classify a.png --levels 1e3', '--levels must be a whole number from 1, got "1e3".'],
    ['classify a.png --seed 9007199254740992', '--seed must be a whole number from 0, got "9007199254740992".'],
    ['classify a.png b.png --save run.json', '--save takes the run of one picture.'],
    ['evaluate', 'evaluate needs either --data FILE.npz, --data FOLDER or --from FILE.'],
    [
      'calibrate --data a.npz --from b.json',
      'calibrate needs either --data FILE.npz, --data FOLDER, --tensor FILE or --from FILE.',
    ],
    ['open', 'open needs one link, and at most one picture.'],
  ])('refuses "%s"', (line, message) => {
    expect(complaint(line)).toBe(message);
  });

  it('refuses an option that the command does not have', () => {
    expect(complaint('open #1 --levels 3')).toContain('--levels');
  });

  it('asks for help in every way one might', () => {
    for (const line of ['', 'help', '--help', '-h', 'classify --help']) expect(read(line)).toEqual({ name: 'help' });
  });

  it('has every option in the help', () => {
    const line =
      'model models reading decider delta plan levels draws seed invert auto-contrast engine threads link with-picture save data offset limit from auc split json progress sigma method sigma-min n0 n alpha mode goal variant points skip sigma-max spacing weight sift block out resume radii svg recompute sample';
    for (const option of line.split(' ')) expect(help).toContain(`--${option}`);
  });
});
