import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>;

const start = (...args: readonly string[]): ChildProcess => spawn(process.execPath, ['scripts/elbow.mjs', ...args]);

/** What a program printed, and how it ended. */
async function ended(program: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  program.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
  program.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
  const [code] = await once(program, 'close');
  return { code, stdout, stderr };
}

const elbow = (...args: readonly string[]) => ended(start(...args));
const three = 'public/samples/tiny/3.png';

test('npm run -s elbow prints one JSON object a picture on stdout, and nothing else anywhere', async () => {
  const pictures = [three, 'public/samples/tiny/8.png'];
  const npm = spawn('npm', ['run', '-s', 'elbow', '--', 'classify', ...pictures, '--model', 'tiny', '--json'], {
    shell: process.platform === 'win32',
  });
  const { code, stdout, stderr } = await ended(npm);
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ image, verdict }) => [image, verdict.class])).toEqual([
    [pictures[0], '3'],
    [pictures[1], '8'],
  ]);
  expect(Object.keys(results[0]).slice(0, 10)).toEqual([
    'image',
    'model',
    'reading',
    'seed',
    'engine',
    'verdict',
    'confidence',
    'scores',
    'nfe',
    'seconds',
  ]);
  expect(stderr.replaceAll(/^npm warn.*\n/gm, '')).toBe('');
  expect(code).toBe(0);
});

test('other engines agree with WebAssembly, error by error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  const errorsOf = async (engine: string) => {
    const file = join(folder, `${engine}.json`);
    const { code, stderr } = await elbow('classify', three, '--model', 'tiny', '--engine', engine, '--save', file);
    expect(code, stderr).toBe(0);
    const { squared, absolute } = JSON.parse(readFileSync(file, 'utf8')).table;
    return [squared, absolute].flatMap((text: string) => {
      const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
      return [...new Float32Array(bytes.buffer)];
    });
  };
  const [wasm, native] = [await errorsOf('wasm'), await errorsOf('cpu')];
  expect(wasm).toHaveLength(2 * 16 * 2 * 10);
  for (const [i, error] of wasm.entries()) expect(Math.abs((native[i] ?? 0) / error - 1)).toBeLessThan(1e-5);
  await rm(folder, { recursive: true });
});

test('a certificate is proven, kept, verified, and refused when it says more than was proven', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'elbow-'));
  const file = join(folder, 'three.json');
  const rules = ['--sigma', '0.1', '--points', '5', '--n0', '5', '--n', '60', '--goal', '0.02'];
  const proven = await elbow('certify', three, '--model', 'tiny', ...rules, '--out', file, '--json');
  expect(proven.code, proven.stderr).toBe(0);
  const { result, votes } = JSON.parse(proven.stdout);
  expect(result).toMatchObject({ type: 'certified', class: 3, radius: { norm: 'l2', resolution: [1, 8, 8] } });
  expect(result.radius.value).toBeGreaterThanOrEqual(0.02);

  const checked = await elbow('verify', file, '--recompute', '--json');
  expect(checked.code, checked.stderr).toBe(0);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    sameModel: true,
    sameEngine: true,
    recomputed: votes,
    different: 0,
  });

  const text = readFileSync(file, 'utf8');
  await writeFile(file, text.replace(`"value": ${result.radius.value}`, '"value": 1'));
  const edited = await elbow('verify', file);
  expect(edited).toMatchObject({ code: 1, stdout: '' });
  expect(edited.stderr).toContain('is not what its votes prove');
  await rm(folder, { recursive: true });
});

const shipped = [...(JSON.parse(readFileSync('public/models/index.json', 'utf8')) as readonly string[])]
  .sort()
  .join(', ');

for (const [what, args, code, words] of [
  ['wrong usage', ['classify', three, '--levels', 'many'], 2, '--levels must be a whole number from 1, got "many".'],
  ['no command', ['guess'], 2, 'there is no command "guess".'],
  ['a model that is not there', ['classify', three, '--model', 'none'], 1, `There are: ${shipped}.`],
  ['a file that is not there', ['classify', 'none.png', '--model', 'tiny'], 1, 'none.png cannot be read.'],
  ['data that are not there', ['evaluate', '--data', 'none.npz', '--model', 'tiny'], 1, 'none.npz does not exist.'],
  ['a damaged link', ['open', '#1.AAAAAAAA.AAAA'], 1, 'The link is damaged'],
] as const) {
  test(`${what}: cause and remedy on stderr, exit code ${code}`, async () => {
    const result = await elbow(...args);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });
}

test('Ctrl-C reports what there is and ends with 130', async () => {
  const program = start('evaluate', '--model', 'tiny', '--data', 'src/testdata/digits.npz', '--progress', '--json');
  const result = ended(program);
  program.stderr?.on('data', (text: string) => {
    if (/[1-9]\d* of \d+ pictures/.test(text)) program.kill('SIGINT');
  });
  const { code, stdout } = await result;
  expect(code).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ model: 'tiny', stopped: true });
});
