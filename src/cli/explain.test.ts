import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'fast-png';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wilson } from '#core/math/wilson.ts';
import { medicalNotice } from '#runtime/medicalNotice.ts';
import { npyHeader } from '#runtime/npz/npyHeader.ts';
import { writeNpy } from '#runtime/npz/writeNpy.ts';
import { readCommand } from './arguments.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { pngOf } from './pngOf.ts';
import { silent } from './progress.ts';
import type { Terminal } from './terminal.ts';

const world = fileURLToPath(new URL('../testdata/models/', import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);

async function elbow(line: string, models = world) {
  const [printed, said]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    say: (text) => said.push(text),
    progress: silent,
    now: () => 0,
    turn: async () => {},
    isStop: () => false,
  };
  const command = readCommand(line.split(' ').filter((word) => word !== ''));
  if (command.name !== 'explain' && command.name !== 'evaluate') throw new Error('another command was read');
  const code = await (command.name === 'explain'
    ? explain(command, models, terminal)
    : evaluate(command, models, terminal));
  return { code, printed, said, json: () => JSON.parse(printed[0]!) };
}

/** A 4×4 picture with light columns; class 0 of the Gaussian model has the first, 1 the last, 2 the middle ones. */
const columns = (...light: readonly number[]) =>
  Uint8Array.from({ length: 16 }, (_, i) => (light.includes(i % 4) ? 191 : 64));
const valuesIn = async (name: string) => {
  const file = new Uint8Array(await readFile(at(name)));
  const { shape, offset } = npyHeader(file, name);
  return { shape, values: new Float64Array(file.slice(offset).buffer) };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  await writeFile(at('left.png'), encode({ width: 4, height: 4, channels: 1, depth: 8, data: columns(0) }));
});
afterAll(() => rm(folder, { recursive: true }));

describe('elbow explain PICTURE', () => {
  it('writes maps that add up to the gap of the verdict, and lie where the classes differ', async () => {
    const { code, json } = await elbow(
      `explain ${at('left.png')} --model gaussian --levels 6 --draws 8 --out ${at('maps')} --json`,
    );
    expect(code).toBe(0);
    expect((await readdir(at('maps'))).sort()).toEqual([
      'evidence.npy',
      'evidence.png',
      'levels.npy',
      'levels.png',
      'picture.png',
      'standard-error.npy',
      'standard-error.png',
      'summary.json',
    ]);
    const { evidence, verdict } = json();
    expect(verdict).toBe('left');
    expect(evidence.total.mean / evidence.gapOfVerdict.mean - 1).toBeCloseTo(0, 4);
    const { shape, values } = await valuesIn('maps/evidence.npy');
    expect(shape).toEqual([4, 4]);
    expect(values.reduce((sum, v) => sum + v, 0)).toBeCloseTo(evidence.total.mean, 6);
    const levels = await valuesIn('maps/levels.npy');
    expect(levels.shape).toEqual([6, 4, 4]);
    expect(levels.values.reduce((sum, v) => sum + v, 0)).toBeCloseTo(evidence.total.mean, 6);
    const picture = decode(await readFile(at('maps/picture.png')));
    expect([picture.width, picture.height, picture.data[0], picture.data[8]]).toEqual([32, 32, 191, 64]);
    expect(JSON.parse(await readFile(at('maps/summary.json'), 'utf8'))).toEqual(json());
    expect(json().app).toMatch(/^Elbow \d/);
    expect(evidence.scale['evidence.png']).toBe(Math.max(...values.map(Math.abs)));
    expect(evidence.scale['levels.png']).toBe(Math.max(...levels.values.map(Math.abs)));
  });

  it('makes the counterfactual of a class: the verdict flips, and its own class keeps it', async () => {
    const { json } = await elbow(
      `explain ${at('left.png')} --model gaussian --counterfactual right --start 3 --out ${at('other')} --json`,
    );
    const { counterfactual } = json();
    expect(counterfactual).toMatchObject({
      ...{ class: 'right', verdict: 'right', change: 'flips', flipped: true, up: 'noise' },
      least: 0.02,
    });
    expect(counterfactual.words).toContain('the verdict flips to right (gap over left ');
    expect(counterfactual.scale['counterfactual.png']).toBeGreaterThan(0);
    expect(counterfactual.ownClass).toMatchObject({ class: 'left', verdict: 'left' });
    expect(counterfactual.gapOverVerdict.low).toBeGreaterThan(0);
    const sheet = decode(await readFile(at('other/counterfactual.png')));
    expect([sheet.width, sheet.height]).toEqual([(3 * 4 + 2 * 2) * 8, (2 * 4 + 2) * 8]);
  });

  it('searches the smallest start, which is smaller than the one it may go up to', async () => {
    const { json } = await elbow(
      `explain ${at('left.png')} --model gaussian --counterfactual right --start 3 --steps 10 --smallest --out ${at('least')} --json`,
    );
    const { tried, start, flipped } = json().counterfactual;
    expect(tried).toHaveLength(6);
    expect(tried[0]).toEqual({ start: 3, flipped: true });
    expect(start).toBeLessThan(3);
    expect(flipped).toBe(true);
  });

  it('answers the same question again, and writes over no other answer', async () => {
    const line = `explain ${at('left.png')} --model gaussian --levels 3 --draws 2 --out ${at('once')}`;
    await elbow(line);
    const first = await readFile(at('once/summary.json'), 'utf8');
    await elbow(line);
    expect(await readFile(at('once/summary.json'), 'utf8')).toBe(first);
    for (const other of ['--seed 2', '--against right', '--counterfactual right']) {
      await expect(elbow(`${line} ${other}`)).rejects.toMatchObject({ code: 'data-invalid' });
    }
    expect(await readFile(at('once/summary.json'), 'utf8')).toBe(first);
  });

  it('writes into no folder that holds something else', async () => {
    await mkdir(at('mine'));
    await writeFile(at('mine/notes.txt'), 'mine');
    const line = `explain ${at('left.png')} --model gaussian --out ${at('mine')}`;
    await expect(elbow(line)).rejects.toThrow('holds something else');
    await writeFile(at('mine/summary.json'), 'no JSON');
    await expect(elbow(line)).rejects.toThrow('holds something else');
    expect((await readdir(at('mine'))).sort()).toEqual(['notes.txt', 'summary.json']);
  });

  it('says that a class is the verdict itself, and takes the runner-up', async () => {
    const { said, json } = await elbow(
      `explain ${at('left.png')} --model gaussian --against left --levels 3 --draws 2 --out ${at('self')} --json`,
    );
    const { evidence } = json();
    expect(evidence.against).not.toBe('left');
    expect(said.join()).toContain(
      `left is the verdict itself: the evidence is counted against the runner-up, ${evidence.against}`,
    );
  });

  it('calls a lead that its few draws do not settle no flip', async () => {
    const { json } = await elbow(
      `explain ${at('left.png')} --model gaussian --counterfactual right --start 3 --levels 2 --draws 1 --out ${at('unsettled')} --json`,
    );
    const { change, flipped, verdict, gapOverVerdict } = json().counterfactual;
    expect(gapOverVerdict.low).toBeLessThan(0);
    expect([change, flipped, verdict]).toEqual(['leans', false, 'right']);
  });

  it('refuses starts above the most noise that the model was trained at', async () => {
    const line = `explain ${at('left.png')} --model gaussian --counterfactual right --start 21 --out ${at('above')}`;
    await expect(elbow(line)).rejects.toThrow(
      '--start 21 is above σ = 20, the most noise that gaussian was trained at.',
    );
  });

  it('writes the notice of a medical model beside the files, and names it', async () => {
    await cp(`${world}gaussian`, at('medical/gaussian'), { recursive: true });
    const card = JSON.parse(await readFile(at('medical/gaussian/card.json'), 'utf8'));
    await writeFile(at('medical/gaussian/card.json'), JSON.stringify({ ...card, notice: 'medical' }));
    const line = `explain ${at('left.png')} --model gaussian --levels 3 --draws 2 --out ${at('noticed')} --json`;
    const { json } = await elbow(line, `${at('medical')}/`);
    expect(json()).toMatchObject({ notice: medicalNotice, noticeFile: 'NOTICE.txt' });
    expect(await readFile(at('noticed/NOTICE.txt'), 'utf8')).toBe(`${medicalNotice}\n`);
  });

  it('puts the notice of a medical model into every PNG, and none into others', () => {
    const pixels = { width: 1, height: 1, channels: 1 as const, data: Uint8Array.of(9) };
    expect(decode(pngOf(pixels, { notice: 'medical' })).text).toEqual({ Disclaimer: medicalNotice });
    expect(decode(pngOf(pixels, { notice: undefined })).text).toEqual({});
  });

  it('hatches pixels that are not settled, and leaves them and the others their colour', () => {
    const pixels = { width: 2, height: 1, channels: 1 as const, data: Uint8Array.of(200, 100) };
    const { width, data } = decode(pngOf(pixels, { notice: undefined }, Uint8Array.of(0, 1)));
    const at = (x: number, y: number) => data[y * width + x];
    expect([at(7, 0), at(3, 4), at(0, 7)]).toEqual([64, 64, 64]);
    expect([at(0, 0), at(7, 7), at(15, 0), at(8, 7)]).toEqual([200, 200, 100, 100]);
    expect(data.filter((value) => value === 64)).toHaveLength(8);
  });

  it.each([
    ['explain', 'one picture'],
    ['explain a.png', '--out'],
    ['explain a.png --out b --start 2', '--counterfactual'],
    ['explain a.png --out b --counterfactual c --inversion --sampler ancestral', 'ddim or heun'],
    ['explain a.png --out b --counterfactual c --steps 1', '--steps'],
  ])('%s is wrong usage', (line, why) => {
    expect(() => readCommand(line.split(' '))).toThrow(
      expect.objectContaining({ message: expect.stringContaining(why) }),
    );
  });

  it('knows only classes of the model, and readings whose verdict is a sum over pixels', async () => {
    const line = `explain ${at('left.png')} --model gaussian --out ${at('none')}`;
    await expect(elbow(`${line} --against up`)).rejects.toMatchObject({ code: 'argument-invalid' });
    await expect(elbow(`${line} --reading vote`)).rejects.toMatchObject({ code: 'argument-invalid' });
  });
});

describe('elbow evaluate --maps', () => {
  it('compares evidence with outlines, beside the centre and maps in random order', async () => {
    const x = Uint8Array.from([columns(0), columns(3)].flatMap((picture) => [...picture]));
    const data = zipSync({ 'x.npy': writeNpy(x, [2, 4, 4]), 'y.npy': writeNpy(Uint8Array.of(0, 1), [2]) });
    await writeFile(at('set.npz'), data);
    // The outer columns are where the classes left and right differ.
    const outer = Uint8Array.from({ length: 32 }, (_, i) => (i % 4 === 0 || i % 4 === 3 ? 255 : 0));
    await writeFile(at('masks.npz'), zipSync({ 'masks.npy': writeNpy(outer, [2, 4, 4]) }));
    const line = `evaluate --maps --model gaussian --data ${at('set.npz')} --masks ${at('masks.npz')} --levels 6 --draws 6 --json`;
    const { code, json } = await elbow(line);
    expect(code).toBe(0);
    const found = json();
    expect(found).toMatchObject({ pictures: 2, without: 0, random: { auc: 0.5, share: { value: 0.5 } } });
    expect(found.evidence.share.value).toBeGreaterThan(0.5);
    expect(found['centre prior'].share.value).toBeLessThan(0.5);
    expect(found.evidence.pointing).toEqual({ value: 1, ...wilson(2, 2) });
    const ahead = found.evidence.share.value - found['centre prior'].share.value;
    expect(found['centre prior'].evidenceAheadBy.share.value).toBeCloseTo(ahead, 12);
  });

  it('refuses masks of other pictures', async () => {
    await writeFile(at('few.npz'), zipSync({ 'masks.npy': writeNpy(new Uint8Array(16), [1, 4, 4]) }));
    const line = `evaluate --maps --model gaussian --data ${at('set.npz')} --masks ${at('few.npz')}`;
    await expect(elbow(line)).rejects.toMatchObject({ code: 'data-invalid' });
  });
});
