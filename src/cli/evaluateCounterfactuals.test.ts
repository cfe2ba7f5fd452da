import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCommand } from './arguments.ts';
import { evaluate } from './evaluate.ts';
import { silent } from './progress.ts';
import type { Terminal } from './terminal.ts';

const models = fileURLToPath(new URL('../../public/models/', import.meta.url));
const digits = fileURLToPath(new URL('../testdata/digits.npz', import.meta.url));
const stop = new Error('stopped');

async function elbow(line: string, turns = Number.POSITIVE_INFINITY) {
  const printed: string[] = [];
  let left = turns;
  const terminal: Terminal = {
    print: (text) => printed.push(text),
    say: () => {},
    progress: silent,
    now: () => 0,
    turn: async () => {
      if (left-- <= 0) throw stop;
    },
    isStop: (error) => error === stop,
  };
  const command = readCommand(line.split(' '));
  if (command.name !== 'evaluate') throw new Error(`${command.name} is another command`);
  const code = await evaluate(command, models, terminal);
  return { code, printed, found: line.includes('--json') ? JSON.parse(printed[0]!) : undefined };
}

const few = `evaluate --counterfactuals --model tiny --data ${digits} --levels 4 --draws 1 --steps 6`;

describe('elbow evaluate --counterfactuals', () => {
  it('moves pictures further from higher starts, and flips none from a start that changes next to nothing', async () => {
    const { found } = await elbow(`${few} --limit 6 --starts 0.05,8 --guidance 0,2 --json`);
    const [low, , high, guided] = found.cells;
    expect(found.pictures).toBe(6);
    expect(found.cells.map(({ start, weight }: { start: number; weight: number }) => [start, weight])).toEqual([
      [0.05, 0],
      [0.05, 2],
      [8, 0],
      [8, 2],
    ]);
    expect(low.flipped.share).toBe(0);
    expect(low.kept.share).toBe(1);
    expect(high.moved.value).toBeGreaterThan(2 * low.moved.value);
    // A flip is a settled lead.
    for (const { flipped, leads } of found.cells) expect(flipped.share).toBeLessThanOrEqual(leads.share);
    expect(found).toMatchObject({ least: 0.055, up: 'noise', clip: true, data: { file: digits, offset: 0, limit: 6 } });
    // From nearly pure noise the picture is one of the class that was asked for, as two classifiers see it.
    expect(guided.leads.share).toBeGreaterThan(0.8);
    expect(guided.other.share).toBeGreaterThan(0.6);
    expect(low.other.of).toBeLessThanOrEqual(6);
  });

  it('is the same twice, and prints a line a start and weight', async () => {
    const line = `${few} --limit 2 --starts 1 --guidance 1 --sampler ddim`;
    const [one, two] = [await elbow(line), await elbow(line)];
    expect(one.printed).toEqual(two.printed);
    expect(one.printed).toHaveLength(2);
    expect(one.printed[1]).toContain('start 1, guidance 1: flips');
  });

  it('takes only pictures of the pair, and makes each the other', async () => {
    const { found } = await elbow(`${few} --limit 30 --starts 2 --guidance 1 --pair 0/1 --json`);
    expect(found.to).toBe('0/1');
    expect(found.pictures).toBeGreaterThan(0);
    expect(found.pictures).toBeLessThan(15);
    await expect(elbow(`${few} --starts 9`)).rejects.toThrow('--starts 9 is above σ = 8.166');
    await expect(elbow(`${few} --pair 0/zero`)).rejects.toThrow('--pair takes two different classes');
  });

  it('reports whole pictures when it is stopped', async () => {
    const { code, found } = await elbow(`${few} --limit 5 --starts 1 --guidance 0 --json`, 30);
    expect(code).toBe(130);
    expect(found.pictures).toBeGreaterThan(0);
    expect(found.pictures).toBeLessThan(5);
  });

  it.each([
    'evaluate --data a --starts 1',
    'evaluate --counterfactuals --from a',
    'evaluate --counterfactuals --uncertainty --data a',
    'evaluate --counterfactuals --data a --starts 0',
    'evaluate --counterfactuals --data a --guidance x',
    'evaluate --counterfactuals --data a --sampler euler',
    'evaluate --counterfactuals --data a --steps 1',
  ])('refuses %s', (line) => {
    expect(() => readCommand(line.split(' '))).toThrow();
  });
});
