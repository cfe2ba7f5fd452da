import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from 'fast-png';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrationError } from '#core/evaluate/calibrationError.ts';
import { fitTemperature } from '#core/evaluate/fitTemperature.ts';
import { decide } from '#core/scoring/deciders.ts';
import { replayOutcome } from '#core/scoring/drive.ts';
import { readingIds, readings } from '#core/scoring/readings.ts';
import type { Answer } from '#runtime/answersFile.ts';
import { writeDoubt } from '#runtime/cardDoubt.ts';
import { readRunFile } from '#runtime/link/runFile.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { parseCard } from '#runtime/parseCard.ts';
import { decodeRecord, readHeader, recordBytes } from '#runtime/tensorFile.ts';
import { type Command, readCommand } from './arguments.ts';
import { attack } from './attack.ts';
import { calibrate } from './calibrate.ts';
import { certify } from './certify.ts';
import { classify } from './classify.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { learn } from './learn.ts';
import { listMethods } from './listMethods.ts';
import { open } from './open.ts';
import { silent } from './progress.ts';
import { tensor } from './tensor.ts';
import type { Terminal } from './terminal.ts';
import { verify } from './verify.ts';

const models = fileURLToPath(new URL('../testdata/models/', import.meta.url));
const stop = new Error('stopped');
let folder = '';

/** Runs a command line; `turns` says after how many session calls the user stops it. */
async function elbow(line: string, turns = Number.POSITIVE_INFINITY) {
  const printed: string[] = [];
  const said: string[] = [];
  let left = turns;
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
    progress: silent,
    now: () => 0,
    turn: async () => {
      if (left-- <= 0) throw stop;
    },
    isStop: (error) => error === stop,
  };
  const command = readCommand(line.split(' '));
  const code = await obey(command, terminal);
  return { code, printed, said, json: () => printed.map((text) => JSON.parse(text)) };
}

function obey(command: Command, terminal: Terminal): Promise<number> | number {
  if (command.name === 'help' || command.name === 'version') throw new Error(`${command.name} does nothing here`);
  if (command.name === 'readings' || command.name === 'deciders') return listMethods(command, terminal);
  const from = command.models ?? models;
  switch (command.name) {
    case 'classify':
      return classify(command, from, terminal);
    case 'evaluate':
      return evaluate(command, from, terminal);
    case 'calibrate':
      return calibrate(command, from, terminal);
    case 'explain':
      return explain(command, from, terminal);
    case 'learn':
      return learn(command, terminal);
    case 'tensor':
      return tensor(command, from, terminal);
    case 'attack':
      return attack(command, from, terminal);
    case 'certify':
      return certify(command, from, terminal);
    case 'verify':
      return verify(command, from, terminal);
    case 'open':
      return open(command, from, terminal);
  }
}

/** A folder of models: the Gaussian one, with a card that says more. */
async function modelsWith(name: string, extras: Partial<ModelCard>): Promise<string> {
  const target = join(folder, name, 'gaussian');
  await cp(join(models, 'gaussian'), target, { recursive: true });
  const card = JSON.parse(await readFile(join(target, 'card.json'), 'utf8'));
  await writeFile(join(target, 'card.json'), JSON.stringify({ ...card, ...extras }));
  return join(folder, name);
}

/** A 4×4 picture with light columns; class 0 of the Gaussian model has the first, 1 the last, 2 the middle ones. */
const columns = (...light: readonly number[]) =>
  Uint8Array.from({ length: 16 }, (_, i) => (light.includes(i % 4) ? 191 : 64));
const pictures = [columns(0), columns(3), columns(1, 2)];
const pngOf = (data: Uint8Array) => encode({ width: 4, height: 4, channels: 1, depth: 8, data });

function npy(descr: string, shape: readonly number[], data: Uint8Array): Uint8Array {
  const dictionary = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const text = `${dictionary.padEnd(117)}\n`;
  const header = [0x93, ...Buffer.from('NUMPY'), 1, 0, text.length, 0, ...Buffer.from(text)];
  return Uint8Array.from([...header, ...data]);
}

const npz = (labels: readonly number[], drawn: readonly Uint8Array[]) =>
  zipSync({
    'x.npy': npy('|u1', [drawn.length, 4, 4], Uint8Array.from(drawn.flatMap((data) => [...data]))),
    'y.npy': npy('|u1', [labels.length], Uint8Array.from(labels)),
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  for (const [c, data] of pictures.entries()) await writeFile(join(folder, `${c}.png`), pngOf(data));
  await writeFile(join(folder, 'set.npz'), npz([0, 1, 2, 1], [...pictures, columns(0)]));
  for (const name of ['Left', 'right', '2']) await mkdir(join(folder, 'set', name), { recursive: true });
  await writeFile(join(folder, 'set/Left/a.png'), pngOf(columns(0)));
  await writeFile(join(folder, 'set/right/b.png'), pngOf(columns(3)));
  await writeFile(join(folder, 'set/right/broken.png'), 'not a picture');
  await writeFile(join(folder, 'set/2/c.png'), pngOf(columns(1, 2)));
});
afterAll(() => rm(folder, { recursive: true }));

describe('elbow classify', () => {
  it('names the class whose mean a picture is, one JSON object a picture', async () => {
    const files = [0, 1, 2].map((c) => join(folder, `${c}.png`));
    const { code, json, said } = await elbow(`classify ${files.join(' ')} --model gaussian --json`);
    expect(code).toBe(0);
    expect(said).toEqual([]);
    expect(json().map(({ verdict }) => verdict.class)).toEqual(['left', 'right', 'middle']);
    expect(json()[1]).toMatchObject({
      image: files[1],
      model: 'gaussian',
      reading: 'elbo',
      seed: 1,
      verdict: { class: 'right', index: 1, decided: true },
      scores: { left: expect.any(Number), right: expect.any(Number), middle: expect.any(Number) },
    });
    const { verdict, scores } = json()[1];
    expect(verdict.gap).toBeCloseTo(scores[verdict.class] - scores[verdict.over], 4);
    expect(verdict.gapLow).toBeLessThanOrEqual(verdict.gap);
    expect(verdict.gapHigh).toBeGreaterThanOrEqual(verdict.gap);
  });

  it('counts evaluations: levels × draws × classes', async () => {
    const { json } = await elbow(`classify ${join(folder, '0.png')} --model gaussian --levels 5 --draws 3 --json`);
    expect(json()[0].nfe).toBe(5 * 3 * 3);
  });

  it('gives the same numbers for the same seed and others for another', async () => {
    const line = `classify ${join(folder, '0.png')} --model gaussian --json --seed`;
    const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => elbow(`${line} ${seed}`)));
    expect(again!.json()).toEqual(first!.json());
    expect(other!.json()[0].scores).not.toEqual(first!.json()[0].scores);
  });

  it('passes by what is no picture, says so, and fails in the end', async () => {
    const broken = join(folder, 'set/right/broken.png');
    const { code, printed, said } = await elbow(`classify ${broken} ${join(folder, '0.png')} --model gaussian`);
    expect(code).toBe(1);
    expect(printed).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining(`${broken}: `)]);
  });

  it('knows no verdict from a single draw', async () => {
    const { json } = await elbow(`classify ${join(folder, '0.png')} --model gaussian --levels 1 --draws 1 --json`);
    expect(json()[0].verdict).toMatchObject({ decided: false, gapLow: null, gapHigh: null });
  });

  it('names the models there are when the one asked for is not', async () => {
    await expect(elbow(`classify ${join(folder, '0.png')} --model other`)).rejects.toMatchObject({
      code: 'model-unknown',
      remedy: 'There are: gaussian.',
    });
  });
});

describe('a card of a shipped model', () => {
  const measured = { pictures: 9, split: 'validation', command: 'elbow calibrate' };
  const range = { ...measured, levels: [0.2, 1, 4], draws: 2, seed: 0, share: 0.98 };

  it('warns of pictures on both sides of what is usual, and of no usual one', async () => {
    const statistic = async (name: string, low: number, high: number) => {
      const from = await modelsWith(name, { typicality: { ...range, low, high } });
      const line = `classify ${join(folder, '0.png')} --model gaussian --models ${from}`;
      const { said } = await elbow(line);
      return { said, likeness: (await elbow(`${line} --json`)).json()[0].likeness };
    };
    const usual = await statistic('usual', -900, 900);
    expect(usual.said).toEqual([]);
    expect(usual.likeness.typical).toBe(true);
    const at = usual.likeness.statistic;
    for (const [name, low, high] of [
      ['strange', at - 2, at - 1],
      ['smooth', at + 1, at + 2],
    ] as const) {
      const { said, likeness } = await statistic(name, low, high);
      expect(likeness).toEqual({ statistic: at, typical: false });
      expect(said).toEqual([expect.stringContaining('unlike')]);
    }
  });

  it('says what a medical model is not for, whatever it is asked', async () => {
    const from = await modelsWith('medical', { notice: 'medical' });
    const run = `--model gaussian --models ${from}`;
    const classified = await elbow(`classify ${join(folder, '0.png')} ${run} --json --with-picture`);
    const evaluated = await elbow(`evaluate --data ${join(folder, 'set.npz')} ${run}`);
    const opened = await elbow(`open ${classified.json()[0].link} --models ${from}`);
    for (const { said } of [classified, evaluated, opened]) expect(said).toEqual([medicalNotice]);
    const report = await elbow(`evaluate --data ${join(folder, 'set.npz')} ${run} --json`);
    expect(report.json()[0].notice).toBe(medicalNotice);
  });

  it('adds its temperature to the calibration of an evaluation', async () => {
    const calibration = { ...measured, reading: 'elbo', temperature: 7, eceBefore: 0.1, eceAfter: 0, bins: 15 };
    const from = await modelsWith('calibrated', { calibration });
    const line = `evaluate --data ${join(folder, 'set.npz')} --model gaussian --models ${from} --json`;
    const [{ elboCalibration }] = (await elbow(line)).json();
    expect(elboCalibration.map(({ temperature }: { temperature: number }) => temperature)).toEqual([1, 7]);
    expect(elboCalibration[1].logLoss).not.toBe(elboCalibration[0].logLoss);
    const { printed } = await elbow(line.replace(' --json', ''));
    expect(printed.filter((text) => text.startsWith('ELBO'))).toEqual([
      expect.stringMatching(/^ELBO relative score calibration error .*, at temperature 1$/),
      expect.stringMatching(/^ELBO probabilities {2}calibration error .*, at temperature 7$/),
    ]);
  });
});

describe('elbow evaluate', () => {
  it('counts right answers of a npz file', async () => {
    const { json } = await elbow(`evaluate --model gaussian --data ${join(folder, 'set.npz')} --json`);
    expect(json()[0]).toMatchObject({
      pictures: 4,
      accuracy: 0.75,
      balancedAccuracy: (1 + 0.5 + 1) / 3,
      classes: ['left', 'right', 'middle'],
      confusion: [
        [1, 0, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
    });
  });

  it('takes the part that offset and limit name', async () => {
    const { json } = await elbow(
      `evaluate --model gaussian --data ${join(folder, 'set.npz')} --offset 1 --limit 2 --json`,
    );
    expect(json()[0]).toMatchObject({ offset: 1, pictures: 2, accuracy: 1 });
  });

  it('reads a folder of classes, by name or number, and leaves out what is no picture', async () => {
    const { json, said } = await elbow(`evaluate --model gaussian --data ${join(folder, 'set')} --json`);
    expect(json()[0]).toMatchObject({ pictures: 3, skipped: 1, accuracy: 1 });
    expect(said).toEqual([expect.stringContaining('broken.png was left out')]);
  });

  it('reports what it has when it is stopped', async () => {
    const line = `evaluate --model gaussian --data ${join(folder, 'set.npz')} --levels 8 --draws 4 --json`;
    const { code, json } = await elbow(line, 12);
    expect(code).toBe(130);
    expect(json()[0]).toMatchObject({ stopped: true, pictures: 1, accuracy: 1 });
    await expect(elbow(line, 3)).rejects.toBe(stop);
  });

  it.each([
    ['a label that is no class', [0, 1, 9, 1], 'The file has the label 9; the model has 3 classes.'],
    ['fewer labels than pictures', [0, 1], 'it has 2 labels for 4 pictures'],
  ])('refuses %s', async (_, labels, message) => {
    const file = join(folder, 'bad.npz');
    await writeFile(file, npz(labels, [...pictures, columns(0)]));
    await expect(elbow(`evaluate --model gaussian --data ${file}`)).rejects.toThrow(message);
  });

  it('refuses a folder that is not named after a class', async () => {
    await mkdir(join(folder, 'other/up'), { recursive: true });
    await expect(elbow(`evaluate --model gaussian --data ${join(folder, 'other')}`)).rejects.toMatchObject({
      code: 'data-invalid',
      remedy: 'The classes are: left, right, middle.',
    });
  });
});

describe('kept answers', () => {
  const set = () => join(folder, 'set.npz');
  const keep = async (name: string, command: string) => {
    const file = join(folder, name);
    await elbow(`${command} --model gaussian --draws 2 --save ${file} --json`);
    return file;
  };

  it('give the same report as the pictures, in one part or in several', async () => {
    const whole = await elbow(`evaluate --model gaussian --draws 2 --data ${set()} --auc left/right --json`);
    const first = await keep('first.json', `evaluate --data ${set()} --limit 3`);
    const second = await keep('second.json', `evaluate --data ${set()} --offset 3`);
    const again = await elbow(`evaluate --from ${first} --from ${second} --auc left/right --json`);
    expect(again.json()).toEqual(whole.json());
    expect(again.json()[0]).toMatchObject({
      pictures: 4,
      auc: [{ positive: 'left', negative: 'right', value: 0.75 }],
    });
  });

  it('calibrate as the pictures do', async () => {
    const file = await keep('calibrated.json', `calibrate --data ${set()}`);
    const [fitted] = (await elbow(`calibrate --model gaussian --draws 2 --data ${set()} --json`)).json();
    const [again] = (await elbow(`calibrate --from ${file} --json`)).json();
    expect({ ...again, calibration: { ...again.calibration, command: '' } }).toMatchObject({
      calibration: { ...fitted.calibration, command: '' },
      levelDensity: fitted.levelDensity,
      typicality: { low: fitted.typicality.low, high: fitted.typicality.high, share: 0.98 },
    });
    expect(fitted.typicality.low).toBeLessThan(fitted.typicality.high);
    expect(fitted.calibration.pictures).toBe(4);
  });

  it('keep temperature 1 where no picture is wrong, and are fitted where one is', async () => {
    const temperature = async (part: string) =>
      (await elbow(`calibrate --model gaussian --data ${set()} ${part} --json`)).json()[0].calibration.temperature;
    expect(await temperature('--limit 3')).toBe(1);
    expect(await temperature('--limit 4')).toBeGreaterThan(1);
  });

  it('of the same pictures are not counted twice', async () => {
    const one = await keep('start.json', `evaluate --data ${set()} --limit 3`);
    const other = await keep('overlap.json', `evaluate --data ${set()} --offset 2`);
    await expect(elbow(`evaluate --from ${other} --from ${one}`)).rejects.toThrow('hold the same picture, number 2.');
  });

  it('of another version of the model are refused', async () => {
    const file = await keep('version.json', `evaluate --data ${set()}`);
    const answers = JSON.parse(await readFile(file, 'utf8'));
    const origin = { ...answers.origin, sha256: '0'.repeat(64) };
    await writeFile(file, JSON.stringify({ ...answers, origin }));
    await expect(elbow(`evaluate --from ${file}`)).rejects.toThrow('another version of the model "gaussian"');
  });

  it('of different runs are not put together', async () => {
    const one = await keep('one.json', `evaluate --data ${set()} --seed 1`);
    const other = await keep('other.json', `evaluate --data ${set()} --seed 2`);
    await expect(elbow(`evaluate --from ${one} --from ${other}`)).rejects.toMatchObject({ code: 'data-invalid' });
  });

  it('tell what doubt is compared with, into the card, with the risk that kept answers of test pictures tell', async () => {
    const validation = await keep('doubted.json', `calibrate --data ${set()}`);
    const test = await keep('tested.json', `evaluate --data ${set()} --scores`);
    const from = await modelsWith('doubted', {});
    const line = `calibrate --from ${validation} --doubt --models ${from}`;
    const [{ doubt }] = (await elbow(`${line} --test ${test} --split rows --write --json`)).json();
    const written = parseCard(JSON.parse(await readFile(join(from, 'gaussian/card.json'), 'utf8'))).doubt;
    expect(written).toMatchObject({ reading: 'elbo', seed: 1, plan: { draws: 2 }, sets: { split: 'rows' } });
    expect(writeDoubt(written!)).toEqual(doubt);
    expect(written!.fitted + written!.sets.scores.flat().length).toBe(4);
    const { tested } = written!;
    expect(tested?.curves.map(({ measure }) => measure)).toEqual(['probability', 'votes', 'gini', 'gap']);
    // One of the four shows another class than its label says.
    for (const { points } of tested!.curves) expect(points.at(-1)).toMatchObject({ answered: 4, wrong: 1 });
    expect(tested?.command).toContain('--scores');
    const plain = await keep('tested-plain.json', `evaluate --data ${set()}`);
    const [other] = (await elbow(`${line} --test ${plain} --json`)).json();
    expect(other.doubt.tested.curves.map(({ measure }: { measure: string }) => measure)).toEqual([
      'probability',
      'gap',
    ]);
    const [alone] = (await elbow(`${line} --json`)).json();
    expect(Object.keys(alone)).toEqual(['doubt']);
    expect(alone.doubt.tested).toBeUndefined();
    const otherSeed = await keep('tested-seed.json', `evaluate --data ${set()} --seed 2`);
    await expect(elbow(`${line} --test ${otherSeed}`)).rejects.toThrow('measured in another way');
    await expect(elbow(`calibrate --doubt --data ${set()} --model gaussian --decider paired-test`)).rejects.toThrow(
      'by a fixed budget',
    );
  });

  it('without errors of no class do not calibrate, and a single draw does not either', async () => {
    const file = await keep('plain.json', `evaluate --data ${set()}`);
    await expect(elbow(`calibrate --from ${file}`)).rejects.toThrow('lack the errors without class');
    const line = `calibrate --model gaussian --draws 1 --data ${set()}`;
    await expect(elbow(line)).rejects.toThrow('two draws');
  });

  it.each(['{"elbow":"answers"', '{"elbow":"other"}'])('are refused when damaged: %s', async (content) => {
    const file = join(folder, 'damaged.json');
    await writeFile(file, content);
    await expect(elbow(`evaluate --from ${file}`)).rejects.toMatchObject({ code: 'data-invalid' });
  });

  it('want classes that the model has', async () => {
    await expect(elbow(`evaluate --model gaussian --data ${set()} --auc left/up`)).rejects.toMatchObject({
      remedy: 'The classes are: left, right, middle.',
    });
  });
});

describe('confidence', () => {
  /** Pictures enough for two halves, one in eight of which shows another class than its label says. */
  const labels = Array.from({ length: 48 }, (_, i) => i % 3);
  const shown = labels.map((label, i) => (i % 8 === (i < 24 ? 2 : 3) ? (label + 1) % 3 : label));
  const many = () => join(folder, 'many.npz');
  const run = '--model gaussian --levels 6 --draws 2';
  beforeAll(() =>
    writeFile(
      many(),
      npz(
        labels,
        shown.map((c) => pictures[c]!),
      ),
    ),
  );
  const cardOf = async (from: string): Promise<ModelCard> =>
    JSON.parse(await readFile(join(from, 'gaussian/card.json'), 'utf8'));

  it('is fitted for every reading, written into the card, and said of runs of the same plan only', async () => {
    const from = await modelsWith('temperatures', {});
    const file = join(folder, 'scores.json');
    const [{ confidence }] = (
      await elbow(`calibrate ${run} --models ${from} --data ${many()} --save ${file} --write --json`)
    ).json();
    const { given } = JSON.parse(await readFile(file, 'utf8'));
    for (const reading of ['elbo', 'li-l2', 'vote'] as const) {
      const scored = given.map(({ truth, scores }: Answer) => ({ truth, losses: scores![reading]!.map((s) => -s) }));
      const found = confidence.readings.temperatures.find((each: { reading: string }) => each.reading === reading);
      expect(found.temperature / fitTemperature(scored)).toBeCloseTo(1, 3);
      expect(found.eceBefore).toBeCloseTo(calibrationError(scored), 3);
      expect(found.eceAfter).toBeLessThan(found.eceBefore);
    }
    expect(await cardOf(from)).toMatchObject({
      confidence,
      typicality: { pictures: 48 },
      calibration: { pictures: 48 },
    });
    const [alone] = (await elbow(`calibrate ${run} --models ${from} --data ${many()} --confidence --json`)).json();
    expect(Object.keys(alone)).toEqual(['confidence']);
    expect(alone.confidence.readings.temperatures).toEqual(confidence.readings.temperatures);
    const say = async (options: string) =>
      (await elbow(`classify ${join(folder, '2.png')} --models ${from} ${options}`)).printed[0];
    expect(await say(run)).toMatch(/, \d+ % sure \(calibrated on 48 validation pictures\); 36 evaluations/);
    expect(await say(`${run} --draws 3`)).toMatch(/, relative score (over )?\d\.\d\d; 54 evaluations/);
  });

  it('of a decider is fitted over its evaluations, kept beside other fits, and said of its verdicts', async () => {
    const from = await modelsWith('curves', {});
    const fitted = async (decider: string) =>
      (await elbow(`calibrate ${run} --models ${from} --data ${many()} ${decider} --write --json`)).json()[0];
    await fitted('--seed 1');
    await fitted('--decider race:asymptotic');
    const { confidence } = await fitted('--decider paired-test');
    await fitted('--decider race:asymptotic');
    const card = await cardOf(from);
    expect(card.confidence?.readings?.pictures).toBe(48);
    expect(card.confidence?.deciders?.map(({ decider }) => decider.id)).toEqual(['paired-test', 'race']);
    const [curve] = confidence.deciders;
    expect(curve).toMatchObject({ pictures: 48, reading: 'elbo', decider: { id: 'paired-test', preset: 'short' } });
    expect(curve.command).toContain('--decider paired-test --reading elbo --seed 1');
    const line = `classify ${join(folder, '1.png')} ${run} --models ${from} --decider paired-test`;
    const [{ nfe, outcomeConfidence, confidence: relative }] = (await elbow(`${line} --json`)).json();
    expect(outcomeConfidence.value).toBeCloseTo(1 / (1 + Math.exp(-(curve.intercept + curve.slope * nfe))), 12);
    expect(relative).toMatchObject({ kind: 'relative', why: 'part' });
    expect((await elbow(line)).printed[0]).toMatch(
      /settled.*: right in \d+ % \(calibrated on 48 validation pictures\)/,
    );
    const report = `evaluate ${run} --models ${from} --data ${many()} --decider paired-test`;
    const [{ settledCalibration }] = (await elbow(`${report} --json`)).json();
    expect(settledCalibration.pictures).toBe(48);
    expect(settledCalibration.calibrationError).toBeLessThan(0.1);
    expect((await elbow(report)).printed.join('\n')).toContain('its confidence');
  });

  it('is fitted on a recorded tensor as well, and then on nothing else', async () => {
    const file = join(folder, 'many.tensor');
    await elbow(`tensor --model gaussian --data ${many()} --levels 8 --rounds 4 --out ${file}`);
    const [fields] = (await elbow(`calibrate ${run} --tensor ${file} --json`)).json();
    expect(Object.keys(fields)).toEqual(['confidence']);
    expect(fields.confidence.readings).toMatchObject({ pictures: 48, plan: { levels: 6, draws: 2 } });
    expect(fields.confidence.readings.temperatures.length).toBeGreaterThan(5);
    const [{ confidence }] = (await elbow(`calibrate ${run} --tensor ${file} --decider paired-test --json`)).json();
    expect(confidence.deciders[0]).toMatchObject({ pictures: 48 });
    expect(confidence.deciders[0].command).toContain('elbow tensor --model gaussian --data many.npz');
  });

  it('says that verdicts which are never wrong tell no temperature', async () => {
    const { said, json } = await elbow(
      `calibrate ${run} --data ${join(folder, 'set.npz')} --limit 3 --confidence --json`,
    );
    expect(json()).toEqual([{ confidence: { format: 1 } }]);
    expect(said).toEqual([expect.stringContaining('No reading has a temperature')]);
  });

  it('needs pictures that settled', async () => {
    const line = `calibrate ${run} --data ${join(folder, 'set.npz')} --decider paired-test`;
    await expect(elbow(line)).rejects.toThrow('4 pictures settled; a curve takes 20 or more.');
    await expect(elbow(`calibrate --tensor a --data b`)).rejects.toThrow('needs either');
  });
});

describe('elbow open', () => {
  const linkOf = async (options: string) =>
    (await elbow(`classify ${join(folder, '2.png')} --model gaussian --json ${options}`)).json()[0].link as string;

  it('recomputes a link that holds its picture and finds the same', async () => {
    const { json } = await elbow(
      `open https://elbow.example/#embed=1&${(await linkOf('--with-picture')).slice(1)} --json`,
    );
    expect(json()[0]).toMatchObject({ sameModel: true, sameEngine: true, largestDifference: 0, grade: 'D4' });
  });

  it('wants the picture of a link that does not hold it', async () => {
    const link = await linkOf('--link --reading vote --seed 5');
    await expect(elbow(`open ${link}`)).rejects.toThrow('The link does not hold its picture.');
    const { json } = await elbow(`open ${link} ${join(folder, '2.png')} --json`);
    expect(json()[0]).toMatchObject({ reading: 'vote', seed: 5, sameVerdict: true });
    const other = await elbow(`open ${link} ${join(folder, '0.png')} --json`);
    expect(other.json()[0].sameVerdict).toBe(false);
  });

  it('refuses a cut link', async () => {
    const link = await linkOf('--with-picture');
    await expect(elbow(`open ${link.slice(0, -9)}`)).rejects.toMatchObject({ code: 'link-damaged' });
  });
});

describe('elbow tensor', () => {
  const record = (out: string, more = '') =>
    `tensor --model gaussian --data ${join(folder, 'set.npz')} --levels 4 --rounds 4 --out ${join(folder, out)}${more}`;

  it('records every picture at every probe, as its header says', async () => {
    const { code } = await elbow(record('whole.bin'));
    expect(code).toBe(0);
    const bytes = new Uint8Array(await readFile(join(folder, 'whole.bin')));
    const { header, start } = readHeader(bytes, 'whole.bin');
    expect(header).toMatchObject({ model: 'gaussian', seed: 1, data: 'set.npz', offset: 0, classes: 3, pixels: 16 });
    expect(bytes.length).toBe(start + 4 * recordBytes(header));
    const pictures = [0, 1, 2, 3].map((i) => decodeRecord(header, bytes.subarray(start), i, 'whole.bin'));
    expect(pictures.map(({ truth }) => truth)).toEqual([0, 1, 2, 1]);
    const least = ({ squared }: (typeof pictures)[number]) =>
      [0, 1, 2].map((c) => squared.filter((_, i) => i % 3 === c).reduce((sum, error) => sum + error, 0));
    const guesses = pictures.map(least).map((sums) => sums.indexOf(Math.min(...sums)));
    expect(guesses).toEqual([0, 1, 2, 0]);
  });

  it('goes on where it was stopped, to the same bytes', async () => {
    await elbow(record('once.bin'));
    const stopped = await elbow(record('twice.bin'), 5);
    expect(stopped).toMatchObject({ code: 130, said: [expect.stringContaining('goes on')] });
    const [part, whole] = [await readFile(join(folder, 'twice.bin')), await readFile(join(folder, 'once.bin'))];
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan(whole.length);
    await writeFile(join(folder, 'twice.bin'), Buffer.concat([part, Buffer.from([1, 2, 3])]));
    expect((await elbow(record('twice.bin'))).code).toBe(0);
    expect((await readFile(join(folder, 'twice.bin'))).equals(whole)).toBe(true);
  });

  it('refuses a file that holds another recording, and leaves it as it is', async () => {
    await elbow(record('mine.bin'));
    const before = await readFile(join(folder, 'mine.bin'));
    await expect(elbow(record('mine.bin', ' --seed 2'))).rejects.toThrow('holds something else');
    expect((await readFile(join(folder, 'mine.bin'))).equals(before)).toBe(true);
  });
});

describe('a decider in the terminal', () => {
  const picture = () => join(folder, '2.png');
  const race = '--model gaussian --levels 24 --draws 8 --decider race:asymptotic --delta 0.1';

  it('ends a run by itself, says how, and which classes it ruled out when', async () => {
    const [{ nfe, budget, outcome, ruledOut, verdict, decider }] = (
      await elbow(`classify ${picture()} ${race} --json`)
    ).json();
    expect(decider).toEqual({ id: 'race', preset: 'asymptotic', risk: 0.1 });
    expect(outcome).toMatchObject({ class: 'middle', settled: true, claim: { kind: 'asymptotic', risk: 0.1 } });
    expect(verdict.class).toBe('middle');
    expect(budget).toBe(24 * 8 * 3);
    expect(nfe).toBeLessThan(budget);
    for (const at of Object.values(ruledOut)) expect(at).toBeLessThan(nfe);
    const { printed } = await elbow(`classify ${picture()} ${race}`);
    expect(printed[0]).toContain('race:asymptotic at risk 0.1 says middle, settled (asymptotic)');
  });

  it('asks the plan that was named, and another one gives other scores', async () => {
    const scores = async (plan: string) =>
      (await elbow(`classify ${picture()} --model gaussian --levels 8 --draws 2 --json ${plan}`)).json()[0];
    const [usual, same, drawn, again] = await Promise.all(
      [
        '',
        '--plan log-uniform',
        '--plan log-normal:stratified:antithetic',
        '--plan log-normal:stratified:antithetic',
      ].map(scores),
    );
    expect(same).toEqual(usual);
    expect(drawn.scores).not.toEqual(usual.scores);
    expect(again).toEqual(drawn);
    expect(drawn.verdict.class).toBe('middle');
  });

  it('keeps how a run was decided in its file, mirrored probes and all', async () => {
    const file = join(folder, 'race.json');
    await elbow(`classify ${picture()} ${race} --plan log-uniform:stratified:antithetic --save ${file}`);
    const run = readRunFile(JSON.parse(await readFile(file, 'utf8')));
    expect(run.course).toMatchObject({ decider: { id: 'race' }, decidedBy: 'elbo', outcome: { verdict: 2 } });
    const context = { plan: run.plan, seed: run.seed, classes: [0, 1, 2], reading: readings.elbo };
    expect(replayOutcome(decide(run.course!.decider, context).begin(), run.table)).toEqual(run.course!.outcome);
  });

  it('reports its cost and its error among the settled, kept or measured', async () => {
    const file = join(folder, 'decided.json');
    const line = `evaluate --model gaussian --data ${join(folder, 'set.npz')} --levels 24 --draws 8 --decider race:asymptotic`;
    const [measured] = (await elbow(`${line} --save ${file} --json`)).json();
    expect(measured).toMatchObject({ pictures: 4, accuracy: 0.75, decider: { id: 'race' }, fixedNfe: 24 * 8 * 3 });
    expect(measured.nfe).toBeLessThan(measured.fixedNfe);
    expect(measured.nfeInterval[0]).toBeLessThanOrEqual(measured.nfe);
    expect(measured.settled).toBeGreaterThan(0);
    expect((await elbow(`evaluate --from ${file} --json`)).json()[0]).toEqual(measured);
    expect((await elbow(`evaluate --from ${file}`)).printed.join('\n')).toContain('wrong when settled');
    await expect(elbow(`evaluate --from ${file} --auc left/right`)).rejects.toMatchObject({ code: 'argument-invalid' });
    const fixed = join(folder, 'fixed.json');
    await elbow(`evaluate --model gaussian --data ${join(folder, 'set.npz')} --levels 24 --draws 8 --save ${fixed}`);
    await expect(elbow(`evaluate --from ${fixed} --from ${file}`)).rejects.toThrow('differ in their course');
  });

  it('is shared by a link and comes to the same end', async () => {
    const [{ link, outcome, nfe }] = (await elbow(`classify ${picture()} ${race} --with-picture --json`)).json();
    const [opened] = (await elbow(`open ${link} --json`)).json();
    expect(opened).toMatchObject({ sameVerdict: true, nfe, outcome, sharedOutcome: outcome });
    expect(opened.largestDifference).toBeLessThan(1e-4);
  });

  it.each([
    'li-stages',
    'paired-test',
    'vote-stages',
    'sift-refine',
    'progressive',
    'fixed --plan linear-sigma:random',
  ])('shares %s on its own levels', async (decider) => {
    const line = `classify ${picture()} --model gaussian --levels 12 --draws 4 --decider ${decider} --with-picture --json`;
    const [{ link, scores, outcome }] = (await elbow(line)).json();
    const [opened] = (await elbow(`open ${link} --json`)).json();
    expect(opened).toMatchObject({ sameVerdict: true, scores });
    expect(opened.outcome).toEqual(outcome);
    expect(opened.largestDifference).toBeLessThan(1e-4);
  });

  it.each([
    ['--decider race', 'has no guide for a calibrated race'],
    ['--decider class-tree', 'has no tree of its classes'],
    ['--reading learned', 'has no learned level weights'],
    ['--plan importance', 'has no density of levels'],
  ])('refuses %s of a model whose card has nothing for it', async (option, words) => {
    await expect(elbow(`classify ${picture()} --model gaussian ${option}`)).rejects.toThrow(words);
  });

  it('is listed, as readings are', async () => {
    const deciders = await elbow('deciders --json');
    expect(deciders.json().map(({ id }) => id)).toContain('race');
    const listed = (await elbow('readings --json')).json();
    expect(listed.map(({ id }) => id)).toEqual(readingIds);
    expect((await elbow('readings')).printed.join('\n')).toContain(listed[0].paper);
    expect((await elbow('deciders')).printed.join('\n')).toContain('race:asymptotic');
  });
});
