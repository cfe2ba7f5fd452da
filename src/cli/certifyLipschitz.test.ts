import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from 'fast-png';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCommand } from './arguments.ts';
import { certify } from './certify.ts';
import { silent } from './progress.ts';

const models = fileURLToPath(new URL('../testdata/models/', import.meta.url));
const stop = new Error('stopped');
let folder = '';
const at = (name: string) => join(folder, name);

/** Runs a command line; `turns` says after how many blocks of draws the user stops it. */
async function run(line: string, turns = Number.POSITIVE_INFINITY) {
  const printed: string[] = [];
  let left = turns;
  const command = readCommand(`certify --method lipschitz --model gaussian ${line}`.trim().split(' '));
  if (command.name !== 'certify') throw new Error('another command was read');
  const code = await certify(command, models, {
    print: (text) => printed.push(text),
    say: () => {},
    progress: silent,
    now: () => 0,
    turn: async () => {
      if (left-- <= 0) throw stop;
    },
    isStop: (error) => error === stop,
  });
  return { code, printed, json: () => JSON.parse(printed[0]!) };
}

/** A 4×4 picture with light columns; class 0 of the Gaussian model has the first, 1 the last, 2 the middle ones. */
const columns = (...light: readonly number[]) =>
  encode({
    width: 4,
    height: 4,
    channels: 1,
    depth: 8,
    data: Uint8Array.from({ length: 16 }, (_, i) => (light.includes(i % 4) ? 191 : 64)),
  });
/** One level: σ′ = 2 on the scale of the model, σ = 1 on that of the picture. */
const rules = '--points 2 --sigma-min 0.5 --sigma-max 2 --n0 10 --n 290';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  for (const [name, ...light] of [
    ['left/a.png', 0],
    ['right/b.png', 3],
    ['middle/wrong.png', 3],
  ] as const) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), columns(...light));
  }
});
afterAll(() => rm(folder, { recursive: true }));

it('divides what the margin is at least by how fast it can change', async () => {
  const { code, json } = await run(`${at('left/a.png')} ${rules} --json`);
  const { candidate, asked, mean, margin, constant, radius, published } = json();
  expect(code).toBe(0);
  expect([candidate, asked]).toEqual([0, 300]);
  expect(margin).toBeLessThan(mean);
  // √(2/π)/σ + 2/√D at σ = 1 and D = 16.
  expect(constant).toBeCloseTo(Math.sqrt(2 / Math.PI) + 0.5, 12);
  expect(radius).toBeCloseTo(margin / constant, 5);
  expect(published).toBeCloseTo(margin / constant / 2, 5);
  expect(radius).toBeGreaterThan(0);
  // Half the way to the mean of another class: two columns of four pixels apart.
  expect(radius).toBeLessThan((Math.sqrt(8) * 127) / 255 / 2);
});

it('stops at the goal, or when the user says so, with what is proven then', async () => {
  const whole = (await run(`${at('left/a.png')} ${rules} --json`)).json();
  const goal = await run(`${at('left/a.png')} ${rules} --json --goal ${whole.radius / 4}`);
  expect(goal.json().radius).toBeGreaterThanOrEqual(whole.radius / 4);
  expect(goal.json().asked).toBeLessThan(300);
  const cut = await run(`${at('left/a.png')} ${rules} --json`, 20);
  expect(cut.code).toBe(130);
  expect(cut.json()).toMatchObject({ asked: 200, candidate: 0 });
  const none = await run(`${at('left/a.png')} ${rules}`, 0);
  expect(none).toMatchObject({ code: 130, printed: ['Nothing is certified after 0 draws.'] });
});

it('says what it proved in a sentence', async () => {
  const { printed } = await run(`${at('right/b.png')} ${rules}`);
  expect(printed[0]).toMatch(
    /^Every picture within ℓ2 distance 0\.\d+ .+ at 4×4\) .+ called right .+ 99\.9 %: .+ 300 draws\.$/,
  );
  expect(printed[2]).toContain('not proven');
});

it('measures labelled pictures, and goes on where it was stopped', async () => {
  const line = (out: string) => `--data ${folder} ${rules} --out ${out} --json --radii 0,0.5`;
  const [whole, cut] = [join(folder, 'whole.jsonl'), join(folder, 'cut.jsonl')];
  const { json } = await run(line(whole));
  expect(json()).toMatchObject({ pictures: 3, accuracy: { count: 2 }, wrong: { count: 1 }, abstained: { count: 0 } });
  expect(json().radii.map(({ certified }: { certified: { count: number } }) => certified.count)).toEqual([2, 0]);
  const alone = (await run(`${at('left/a.png')} ${rules} --json`)).json();
  expect(json().largestRadius).toBeGreaterThanOrEqual(alone.radius);
  expect((await run(line(cut), 40)).code).toBe(130);
  expect((await readFile(cut, 'utf8')).trim().split('\n')).toHaveLength(2);
  expect((await run(line(cut))).json()).toEqual(json());
  expect(await readFile(cut, 'utf8')).toBe(await readFile(whole, 'utf8'));
  await expect(run(`${line(cut)} --seed 2`)).rejects.toThrow('holds something else');
});

it.each([
  ['--sigma 0.5', '--sigma goes with smoothing'],
  ['--variant epndc', '--variant goes with smoothing'],
  ['--mode fixed', '--mode goes with smoothing'],
])('refuses %s', (option, words) => {
  expect(() => readCommand(`certify a.png --method lipschitz ${option}`.split(' '))).toThrow(words);
});

it('refuses levels that are none', async () => {
  const line = `${at('left/a.png')} --sigma-max 2`;
  await expect(run(`${line} --sigma-min 3`)).rejects.toThrow('--sigma-min must be from 0.001 to below 2');
  await expect(run(`${line} --sigma-min 1 --points 2 --skip 1`)).rejects.toThrow('leave no level');
  expect(() => readCommand('certify a.png --sigma-min 1'.split(' '))).toThrow('goes with --method lipschitz');
});

it.each([
  ['--method epndc', 'epndc'],
  ['--method apndc', 'apndc-correct'],
  ['--method apndc --variant ensemble', 'apndc-ensemble'],
  ['--variant correct-class', 'apndc-correct-class'],
  ['--variant apndc-ensemble', 'apndc-ensemble'],
  ['', undefined],
])('"%s" is %s', (said, variant) => {
  const command = readCommand(`certify a.png ${said}`.trim().split(' '));
  expect(command).toMatchObject({ lipschitz: undefined, choices: variant === undefined ? {} : { variant } });
});

it('refuses a variant of another method', () => {
  expect(() => readCommand('certify a.png --method epndc --variant ensemble'.split(' '))).toThrow(
    '--variant must be one of epndc, got "ensemble"',
  );
});
