import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand } from './arguments.ts';
import { calibrate } from './calibrate.ts';
import { evaluate } from './evaluate.ts';
import { silent } from './progress.ts';
import { tensor } from './tensor.ts';
import type { Terminal } from './terminal.ts';

const models = fileURLToPath(new URL('../../public/models/', import.meta.url));
const digits = fileURLToPath(new URL('../testdata/digits.npz', import.meta.url));
let folder = '';

async function elbow(line: string) {
  const printed: string[] = [];
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    say: () => {},
    progress: silent,
    now: () => 0,
    turn: async () => {},
    isStop: () => false,
  };
  const command = readCommand(line.split(' '));
  if (command.name === 'evaluate') await evaluate(command, command.models ?? models, terminal);
  if (command.name === 'calibrate') await calibrate(command, command.models ?? models, terminal);
  if (command.name === 'tensor') await tensor(command, models, terminal);
  return printed;
}

const kept = (name: string) => join(folder, `${name}.json`);
const few = '--model tiny --levels 2 --draws 2';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  await elbow(`evaluate ${few} --data ${digits} --limit 60 --scores --save ${kept('test')}`);
  await elbow(`evaluate ${few} --data ${digits} --offset 60 --limit 60 --save ${kept('validation')}`);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('elbow evaluate --uncertainty', () => {
  it('rejects nothing at first: the accuracy, calibration error and log loss are those of elbow evaluate', async () => {
    const [plain] = await elbow(`evaluate --from ${kept('test')} --json`);
    const { accuracyByReading, elboCalibration } = JSON.parse(plain!);
    const [line] = await elbow(
      `evaluate --uncertainty --from ${kept('test')} --validation ${kept('validation')} --pictures ${digits} --json`,
    );
    const { measures, calibration, sets, scores, baselineCalibration } = JSON.parse(line!);
    const start = (name: string, of: string) =>
      measures.find((each: { measure: string; verdicts: string }) => each.measure === name && each.verdicts === of)
        .rejected[0];
    expect(start('probability', 'elbo')).toMatchObject({ share: 0, answered: 60, accuracy: accuracyByReading.elbo });
    expect(start('vote variance', 'vote').accuracy).toBe(accuracyByReading.vote);
    expect(start('error without class', 'elbo').accuracy).toBe(accuracyByReading.elbo);
    expect(start('softmax', 'baseline').accuracy).toBeGreaterThan(0.8);
    expect(calibration.before.calibrationError.value).toBeCloseTo(elboCalibration[0].calibrationError, 12);
    expect(calibration.before.logLoss.value).toBeCloseTo(elboCalibration[0].logLoss, 12);
    expect(baselineCalibration.before.brier.value).toBeLessThan(0.5);
    expect(scores).toBeGreaterThan(30);
    expect(scores).toBeLessThan(60);
    expect(sets.map(({ kind, coverage }: { kind: string; coverage: number }) => `${kind} ${coverage}`)).toEqual(
      ['lac', 'aps'].flatMap((kind) => [0.8, 0.9, 0.95].map((coverage) => `${kind} ${coverage}`)),
    );
  });

  it('prints what it found, and leaves out measures that nobody asked the pictures for', async () => {
    const lines = await elbow(`evaluate --uncertainty --from ${kept('validation')} --conformal 0.9`);
    expect(lines[0]).toBe('60 pictures of tiny; intervals of 95 %');
    expect(lines.join('\n')).toContain('probability, verdicts of elbo');
    expect(lines.join('\n')).not.toMatch(/softmax|vote|error without class|Prediction sets/);
  });

  it('makes the same sets from the scores in a card as from the validation pictures that they are of', async () => {
    const own = join(folder, 'models');
    await cp(join(models, 'tiny'), join(own, 'tiny'), { recursive: true });
    await elbow(`calibrate --from ${kept('validation')} --doubt --write --models ${own} --json`);
    const line = `evaluate --uncertainty --from ${kept('test')} --models ${own} --json`;
    const [fromCard, fromPictures] = [
      JSON.parse((await elbow(line))[0]!),
      JSON.parse((await elbow(`${line} --validation ${kept('validation')}`))[0]!),
    ];
    expect(fromCard.sets).toHaveLength(3);
    expect(fromCard.sets).toEqual(fromPictures.sets.filter(({ kind }: { kind: string }) => kind === 'lac'));
    expect(fromCard.scores).toBe(fromPictures.scores);
  });

  it('compares votes with the mean on recorded errors: alike after one probe, and all of them are the answers', async () => {
    const file = join(folder, 'errors.bin');
    await elbow(`tensor --model tiny --data ${digits} --images 12 --levels 8 --rounds 2 --out ${file}`);
    const [line] = await elbow(`evaluate --uncertainty --tensor ${file} --json`);
    const { votes, pictures, plan } = JSON.parse(line!);
    expect(pictures).toBe(12);
    expect(plan.draws).toBe(2);
    const [all, own] = votes;
    expect(all.figures.map(({ probes }: { probes: number }) => probes)).toEqual([1, 3, 5, 11]);
    expect(own.sigma[0]).toBeGreaterThan(all.sigma[0]);
    expect(all.figures[0].vote).toEqual(all.figures[0].mean);
    expect(all.figures[0].difference.value).toBe(0);
  });

  it('refuses what does not fit', async () => {
    const other = join(folder, 'other.json');
    await elbow(`evaluate --model tiny --levels 3 --draws 2 --data ${digits} --limit 4 --save ${other}`);
    await expect(elbow(`evaluate --uncertainty --from ${kept('test')} --validation ${other}`)).rejects.toThrow(
      'measured in another way',
    );
    const pictures = fileURLToPath(new URL('../testdata/mnist100.npz', import.meta.url));
    await expect(elbow(`evaluate --uncertainty --from ${kept('test')} --pictures ${pictures}`)).rejects.toThrow(
      'does not hold the pictures that were answered',
    );
    for (const line of [
      'evaluate --from a --conformal 0.9',
      'evaluate --tensor a',
      'evaluate --uncertainty --from a --conformal 1.5',
      'evaluate --uncertainty --data a --pictures b',
      'evaluate --uncertainty --data a --decider race',
    ]) {
      expect(() => readCommand(line.split(' '))).toThrow();
    }
  });
});
