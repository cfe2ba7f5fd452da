import { expect, it } from 'vitest';
import { readCommand } from './arguments.ts';
import { attack } from './attack.ts';
import { silent } from './progress.ts';

const stop = new Error('stopped');

async function run(line: string) {
  const printed: string[] = [];
  const command = readCommand(`attack --model tiny --engine wasm --data src/testdata/digits.npz ${line}`.split(' '));
  if (command.name !== 'attack') throw new Error('another command was read');
  const code = await attack(command, 'public/models', {
    print: (text) => printed.push(text),
    say: () => {},
    progress: silent,
    now: () => 0,
    turn: async () => {},
    isStop: (error) => error === stop,
  });
  return { code, printed };
}

it('an attack that may not go anywhere changes nothing', async () => {
  const { printed } = await run('--limit 12 --epsilon 0.001 --norm linf --steps 5 --levels 4 --json');
  const { elbow, baseline, pictures } = JSON.parse(printed[0]!);
  expect(pictures).toBe(12);
  expect(elbow.attacked).toEqual(elbow.clean);
  expect(baseline.attacked).toEqual(baseline.clean);
  expect(baseline.clean.share).toBeGreaterThan(0.8);
});

it('gradients of the plain classifier break it, and the pictures they lead to break the model less often', async () => {
  const { printed } = await run('--limit 12 --epsilon 1 --norm l2 --steps 20 --levels 4 --json');
  const { elbow, baseline } = JSON.parse(printed[0]!);
  expect(baseline.attacked.share).toBeLessThan(0.5 * baseline.clean.share);
  // Transferred, the same pictures are easier for a classifier of another kind.
  expect(elbow.attacked.share).toBeGreaterThan(baseline.attacked.share);
});

it.each(['square', 'spsa'])('%s asks both classifiers and says what it found', async (name) => {
  const { code, printed } = await run(`--attack ${name} --limit 3 --epsilon 2.5 --steps 8 --levels 4`);
  expect(code).toBe(0);
  expect(printed).toHaveLength(3);
  expect(printed[0]).toContain(`3 pictures, ${name} in l2 up to 2.5000`);
  expect(printed[1]).toMatch(/^Elbow: .+ before, .+ under attack$/);
  expect(printed[2]).toMatch(/^plain classifier: .+ before, .+ under attack$/);
});

it('refuses what it cannot do', async () => {
  expect(() => readCommand(['attack'])).toThrow('--data');
  expect(() => readCommand(['attack', '--data', 'x', '--epsilon', '8/0'])).toThrow('--epsilon');
  expect(() => readCommand(['attack', '--data', 'x', '--attack', 'magic'])).toThrow('pgd, square, spsa');
  expect(readCommand(['attack', '--data', 'x', '--norm', 'linf'])).toMatchObject({ epsilon: 8 / 255, steps: 40 });
});
