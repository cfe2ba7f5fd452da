import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '#runtime/certificateFile.ts';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import { readSharedCertificate } from '#runtime/link/readSharedCertificate.ts';
import { readRunFile } from '#runtime/link/runFile.ts';
import { readVotes } from '#runtime/votesFile.ts';
import { readCommand } from './arguments.ts';
import { certify } from './certify.ts';
import { classify } from './classify.ts';
import { silent } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { verify } from './verify.ts';

const world = fileURLToPath(new URL('../testdata/models/', import.meta.url));
const shipped = fileURLToPath(new URL('../../public/models/', import.meta.url));
const stop = new Error('stopped');
let folder = '';
const at = (name: string) => join(folder, name);

/** Runs a command line; `turns` says after how many blocks of votes the user stops it. */
async function elbow(line: string, turns = Number.POSITIVE_INFINITY) {
  const [printed, said]: [string[], string[]] = [[], []];
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
  const command = readCommand(line.split(' ').filter((word) => word !== ''));
  if (command.name !== 'certify' && command.name !== 'verify' && command.name !== 'classify') {
    throw new Error('another command was read');
  }
  const models = command.models ?? world;
  const code = await (command.name === 'certify'
    ? certify(command, models, terminal)
    : command.name === 'verify'
      ? verify(command, models, terminal)
      : classify(command, models, terminal));
  return { code, printed, said, json: () => JSON.parse(printed[0]!) };
}

/** A 4×4 picture with light columns; class 0 of the Gaussian model has the first, 1 the last, 2 the middle ones. */
const columns = (...light: readonly number[]) =>
  Uint8Array.from({ length: 16 }, (_, i) => (light.includes(i % 4) ? 191 : 64));
const pngOf = (data: Uint8Array) => encode({ width: 4, height: 4, channels: 1, depth: 8, data });
const left = columns(0);
const rules = '--model gaussian --sigma 0.1 --points 5 --n0 5 --n 60';
const line = (more: string) => `certify ${at('left.png')} ${rules} ${more}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  await writeFile(at('left.png'), pngOf(left));
  for (const [name, ...light] of [
    ['left/a.png', 0],
    ['right/b.png', 3],
    ['right/wrong.png', 0],
    ['middle/c.png', 1, 2],
  ] as const) {
    await mkdir(dirname(at(`set/${name}`)), { recursive: true });
    await writeFile(at(`set/${name}`), pngOf(columns(...light)));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('elbow certify PICTURE', () => {
  it('proves a radius no longer than the way to the nearest other class', async () => {
    const { code, json } = await elbow(line(`--mode fixed --n 200 --json --out ${at('fixed.json')}`));
    expect(code).toBe(0);
    const { result, votes, radius } = json();
    expect(result).toMatchObject({ type: 'certified', class: 0, radius: { norm: 'l2', resolution: [1, 4, 4] } });
    expect(votes).toBe(205);
    // The means are light columns on a dark ground: two columns, eight pixels, lie between two of them.
    expect(radius).toBeLessThanOrEqual((Math.sqrt(8) * 127) / 255 / 2);
    expect(radius).toBeGreaterThan(0.1);
    expect(readCertificate(JSON.parse(await readFile(at('fixed.json'), 'utf8'))).result).toEqual(result);
  });

  it.each([
    [1, 'nothing is claimed'],
    [3, 'nothing is claimed'],
    [11, 'is also called left'],
  ])('stopped after %i blocks claims what is proven, and goes on to the same certificate', async (turns, claim) => {
    const whole = await elbow(line(`--json --out ${at('whole.json')}`));
    const cut = await elbow(line(`--out ${at('cut.json')}`), turns);
    expect(cut).toMatchObject({ code: 130, printed: [expect.stringContaining(claim)] });
    expect((await elbow(`verify ${at('cut.json')}`)).printed[0]).toBe(cut.printed[0]);
    const resumed = await elbow(`certify --resume ${at('cut.json')} --json --out ${at('cut.json')}`);
    expect(resumed.json()).toEqual(whole.json());
    expect(await readFile(at('cut.json'), 'utf8')).toBe(await readFile(at('whole.json'), 'utf8'));
  });

  it('claims nothing of a fixed number of votes when it is stopped', async () => {
    const cut = await elbow(line('--mode fixed'), 12);
    expect(cut).toMatchObject({ code: 130, printed: [expect.stringContaining('nothing is claimed')] });
  });

  it('stops as soon as the goal is proven, or out of reach', async () => {
    const near = await elbow(line('--goal 0.05 --json'));
    expect(near.json()).toMatchObject({ result: { type: 'certified' } });
    expect(near.json().votes).toBeLessThan(65);
    expect(near.json().radius).toBeGreaterThanOrEqual(0.05);
    const far = await elbow(line('--goal 3'));
    expect(far).toMatchObject({ code: 1, printed: [expect.stringContaining('can no longer be proven')] });
  });

  it('does not go on with another engine', async () => {
    await elbow(line(`--out ${at('begun.json')}`), 1);
    const edited = { ...JSON.parse(await readFile(at('begun.json'), 'utf8')), engine: 'another engine' };
    await writeFile(at('begun.json'), JSON.stringify(edited));
    await expect(elbow(`certify --resume ${at('begun.json')}`)).rejects.toThrow('begun with another engine');
  });

  it.each([
    ['certify', 'certify needs one picture'],
    ['certify a.png --data b.npz', 'certify needs one picture'],
    ['certify --data b.npz', 'certify --data needs --out FILE'],
    ['certify a.png --sigma 0', '--sigma must be a number from 0.01 to 10'],
    ['certify a.png --alpha 0.9', '--alpha must be a number'],
    ['certify a.png --n 0', '--n must be a whole number from 1'],
    ['certify a.png --variant ndc', '--variant must be one of'],
    ['certify a.png --sift 3', '--sift must be LEVELS:KEEP or none'],
    ['certify a.png --radii 1,wide', '--radii must be numbers'],
    ['verify', 'verify needs one certificate'],
    ['verify a.json --sample 0', '--sample must be a whole number from 1'],
  ])('refuses "%s"', (wrong, words) => {
    expect(() => readCommand(wrong.split(' '))).toThrow(words);
  });

  it.each([
    ['--points 3', { points: 3, skip: 0 }],
    ['--variant epndc --points 7', { points: 7, skip: 1, sift: { levels: 3, keep: 3 } }],
    ['--points 7 --sift none', { points: 7, skip: 0 }],
    ['--points 7 --sift 2:1', { points: 7, skip: 0, sift: { levels: 2, keep: 1 } }],
  ])('fills in what fits the rest: %s', async (more, inner) => {
    const { json } = await elbow(line(`--json --n 5 ${more}`));
    const { sigmaMax: _, spacing, weight, ...found } = json().settings.inner;
    expect({ spacing, weight }).toEqual({ spacing: 'log', weight: 'edm' });
    expect(found).toEqual(inner);
  });

  it('refuses levels below the noise', async () => {
    await expect(elbow(line('--sigma-max 0.2'))).rejects.toThrow('levels above twice the smoothing noise');
  });
});

describe('elbow verify', () => {
  beforeAll(async () => {
    await elbow(line(`--out ${at('good.json')}`));
  });

  /** The certificate of a picture that the model was not asked about. */
  async function forged(): Promise<string> {
    const good = JSON.parse(await readFile(at('good.json'), 'utf8'));
    const data = Buffer.from(left.map((value) => 255 - value)).toString('base64');
    await writeFile(at('forged.json'), JSON.stringify({ ...good, picture: { ...good.picture, data } }));
    return at('forged.json');
  }

  it('checks the arithmetic and the model', async () => {
    const { code, json } = await elbow(`verify ${at('good.json')} --json`);
    expect(code).toBe(0);
    expect(json()).toMatchObject({ arithmetic: true, sameModel: true, votes: 65 });
    const elsewhere = await elbow(`verify ${at('good.json')} --models ${shipped}`);
    expect(elsewhere.printed.join('\n')).toContain('The model "gaussian" is not here.');
  });

  it('casts the votes again: all, or some at random', async () => {
    const all = await elbow(`verify ${at('good.json')} --recompute --json`);
    expect(all).toMatchObject({ code: 0 });
    expect(all.json()).toMatchObject({ recomputed: 65, different: 0, sameEngine: true });
    const some = await elbow(`verify ${at('good.json')} --sample 12`);
    expect(some.printed[1]).toBe('15 of 65 votes were cast again, and are the same.');
  });

  it('finds out votes on another picture, which no arithmetic shows', async () => {
    const file = await forged();
    expect((await elbow(`verify ${file}`)).code).toBe(0);
    const { code, json } = await elbow(`verify ${file} --recompute --json`);
    expect(code).toBe(1);
    expect(json().different).toBeGreaterThan(40);
    expect((await elbow(`verify ${file} --sample 20`)).code).toBe(1);
  });

  it('refuses an edited claim, and what is no certificate', async () => {
    const good = JSON.parse(await readFile(at('good.json'), 'utf8'));
    const radius = { ...good.result.radius, value: 2 };
    await writeFile(at('edited.json'), JSON.stringify({ ...good, result: { ...good.result, radius } }));
    await expect(elbow(`verify ${at('edited.json')}`)).rejects.toThrow('is not what its votes prove');
    await expect(elbow(`verify ${at('left.png')}`)).rejects.toThrow('is not JSON');
    await expect(elbow(`verify ${at('none.json')}`)).rejects.toThrow('cannot be read');
  });

  it('tells another model of the same name', async () => {
    const good = JSON.parse(await readFile(at('good.json'), 'utf8'));
    const other = { ...good, model: { ...good.model, sha256: '0'.repeat(64) } };
    await writeFile(at('other.json'), JSON.stringify(other));
    expect(await elbow(`verify ${at('other.json')} --json`)).toMatchObject({ code: 1 });
    await expect(elbow(`verify ${at('other.json')} --recompute`)).rejects.toThrow('is of another model');
  });
});

describe('elbow certify --data', () => {
  const record = (out: string, more = '') =>
    `certify --model gaussian --data ${at('set')} --sigma 0.1 --points 5 --n0 10 --n 90 --mode fixed --out ${out} --json ${more}`;

  it('records every vote, and an interrupted recording goes on to the same file', async () => {
    const { json } = await elbow(record(at('votes.jsonl'), `--svg ${at('curve.svg')}`));
    const { header, pictures } = readVotes(await readFile(at('votes.jsonl'), 'utf8'));
    expect(header).toMatchObject({ model: 'gaussian', classes: 3, pixels: 16, settings: { n0: 10, n: 90 } });
    expect(pictures.map(({ truth, votes }) => [truth, votes.length])).toEqual([
      [0, 100],
      [2, 100],
      [1, 100],
      [1, 100],
    ]);
    // One picture lies under the name of another class.
    expect(json()).toMatchObject({ pictures: 4, samples: 400, wrong: { count: 1 }, abstained: { count: 0 } });
    const counts = json().radii.map(({ radius, certified }: Found) => [radius, certified.count]);
    expect(counts[0]).toEqual([0, 3]);
    expect(counts.at(-1)).toEqual([1, 0]);
    expect(await readFile(at('curve.svg'), 'utf8')).toMatch(
      /^<svg .+Certified accuracy: gaussian, σ = 0\.1; 4 pictures/s,
    );

    const cut = await elbow(record(at('parts.jsonl')), 30);
    expect(cut).toMatchObject({ code: 130, printed: [] });
    expect(readVotes(await readFile(at('parts.jsonl'), 'utf8')).pictures).toHaveLength(1);
    expect((await elbow(record(at('parts.jsonl')))).json()).toEqual(json());
    expect(await readFile(at('parts.jsonl'), 'utf8')).toBe(await readFile(at('votes.jsonl'), 'utf8'));
  });

  it('reports on recorded votes under another bound, without the model', async () => {
    const replay = (more: string) => elbow(`certify --from ${at('votes.jsonl')} --json ${more}`);
    const [usual, fewer, surer] = await Promise.all([replay(''), replay('--n 40'), replay('--alpha 0.000001')]);
    expect(fewer.json()).toMatchObject({ settings: { n: 40 }, samples: 200 });
    expect(fewer.json().meanRadius).toBeLessThan(usual.json().meanRadius);
    expect(surer.json().meanRadius).toBeLessThan(usual.json().meanRadius);
    const anytime = (await replay('--mode anytime --goal 0.05')).json();
    expect(anytime.samples).toBeLessThan(usual.json().samples);
    await expect(replay('--n 91')).rejects.toThrow('has 90 votes a picture');
    await expect(replay('--sigma 0.5')).rejects.toThrow('--sigma is fixed in a recording');
    expect((await elbow(`certify --from ${at('votes.jsonl')} --radii 0,0.05`)).printed.join('\n')).toMatch(
      /certified at 0\.05: .+\nmean certified radius/,
    );
  });

  it('does not write into a file that holds something else', async () => {
    await writeFile(at('mine.txt'), 'my notes\n');
    await expect(elbow(record(at('mine.txt')))).rejects.toThrow('holds something else');
    expect(await readFile(at('mine.txt'), 'utf8')).toBe('my notes\n');
    await expect(elbow(record(at('votes.jsonl'), '--seed 2'))).rejects.toThrow('holds something else');
  });
});

type Found = Readonly<{ radius: number; certified: Readonly<{ count: number }> }>;

describe('elbow classify --certificate', () => {
  const asked = (picture: string, more: string) => `classify ${at(picture)} --model gaussian --certificate ${more}`;

  it('puts what the certificate came to into the link and the saved run', async () => {
    await elbow(line(`--goal 0.05 --out ${at('shared.json')}`));
    const { settings, result } = readCertificate(JSON.parse(await readFile(at('shared.json'), 'utf8')));
    const { json } = await elbow(
      asked('left.png', `${at('shared.json')} --with-picture --json --save ${at('run.json')}`),
    );
    const { certificate } = decodeLink(json().link);
    expect(result.type).toBe('certified');
    if (result.type !== 'certified') return;
    expect(certificate).toMatchObject({ settings, stopped: false });
    expect(certificate?.result).toEqual({ type: 'certified', class: result.class, radius: result.radius.value });
    const saved = readRunFile(JSON.parse(await readFile(at('run.json'), 'utf8')));
    expect(readSharedCertificate(saved.certificate)).toEqual(certificate);
  });

  it('refuses the certificate of another picture', async () => {
    await elbow(line(`--goal 0.05 --out ${at('shared.json')}`));
    await writeFile(at('other.png'), pngOf(columns(3)));
    const { code, said } = await elbow(asked('other.png', `${at('shared.json')} --with-picture`));
    expect(code).toBe(1);
    expect(said.join()).toContain('another picture or model');
  });
});
