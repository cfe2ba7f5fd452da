import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wilson } from '#core/math/wilson.ts';
import { parseCard } from '#runtime/parseCard.ts';
import { type Command, readCommand } from './arguments.ts';
import { evaluate } from './evaluate.ts';
import { openModel } from './openModel.ts';
import { silent } from './progress.ts';

const models = fileURLToPath(new URL('../../public/models/', import.meta.url));
const testdata = fileURLToPath(new URL('../testdata/', import.meta.url));
const read = (path: string) => readFileSync(`${models}${path}`);
const ids: readonly string[] = JSON.parse(read('index.json').toString());
const cards = ids.map((id) => ({ id, card: parseCard(JSON.parse(read(`${id}/card.json`).toString())) }));

/** Fewer levels and draws than the card's cost a little accuracy, so the interval is a wide one. */
const CONFIDENCE = 0.9999;

it('the list names every model there is, and variants name a model of the list', () => {
  const folders = readdirSync(models, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect([...ids].sort()).toEqual(folders.sort());
  for (const { card } of cards) if (card.variantOf !== undefined) expect(ids).toContain(card.variantOf);
});

describe.each(cards)('$id', ({ id, card }) => {
  it('is called what its folder is called, and every file is the one its card names', () => {
    expect(card.id).toBe(id);
    const named = card.files.map(({ path }) => path);
    expect(readdirSync(`${models}${id}`).sort()).toEqual([...named, 'card.json'].sort());
    for (const { path, bytes, sha256: digest } of card.files) {
      const content = read(`${id}/${path}`);
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
    }
  });

  it('downloads at most 4 MB for grey pictures and 16 MB for colour', () => {
    const graph = card.files.find(({ role }) => role === 'scoring-graph');
    expect(graph?.bytes).toBeLessThanOrEqual(card.picture.channels === 1 ? 4e6 : 16e6);
  });

  it('says what a reader of its card needs', () => {
    expect(card.use).toBeDefined();
    expect(card.limits?.length).toBeGreaterThan(0);
    expect(card.training).toBeDefined();
    expect(card.results.map(({ metric }) => metric)).toContain('top-1');
    expect(card.confusion?.counts.flat().reduce((a, b) => a + b, 0)).toBe(card.confusion?.pictures);
    if (/HAM10000|Pneumonia/.test(card.data.name)) expect(card.notice).toBe('medical');
  });

  it('has prediction sets for the plan that the page runs, tested on pictures of their own', () => {
    const { doubt, plan } = card;
    expect(doubt).toMatchObject({ reading: 'elbo', plan, seed: 1 });
    expect(doubt?.sets.scores.flat().length).toBe(doubt?.sets.pictures);
    expect(doubt?.tested?.held.every((held) => held <= doubt.tested!.pictures)).toBe(true);
    expect(doubt?.tested?.split).not.toBe(doubt?.sets.split);
  });

  it.each(['wasm', 'cpu'])('passes its golden answers on the engine %s', async (engine) => {
    const command = readCommand(['classify', 'none.png', '--model', id, '--engine', engine]);
    if (command.name !== 'classify') throw new Error('unreachable');
    await expect(openModel(models, id, command)).resolves.toMatchObject({ card: { id } });
  });

  const data = card.variantOf ?? id;
  const file = readdirSync(testdata).find(
    (name) => name === `${data}100.npz` || (data === 'tiny' && name === 'digits.npz'),
  );
  it.runIf(file !== undefined)(
    'is as often right on 100 fixed test pictures as its card says',
    async () => {
      const printed: string[] = [];
      const line = `evaluate --model ${id} --data ${testdata}${file} --limit 100 --levels 8 --draws 1 --engine cpu --json`;
      const command = readCommand(line.split(' ')) as Extract<Command, { name: 'evaluate' }>;
      await evaluate(command, models, {
        print: (text) => printed.push(text),
        say: () => {},
        progress: silent,
        now: () => 0,
        turn: async () => {},
        isStop: () => false,
      });
      const { accuracy, pictures } = JSON.parse(printed[0]!);
      const { low, high } = wilson(Math.round(accuracy * pictures), pictures, CONFIDENCE);
      const measured = card.results.find(({ metric }) => metric === 'top-1')!.value;
      expect(measured).toBeGreaterThanOrEqual(low);
      expect(measured).toBeLessThanOrEqual(high);
    },
    300_000,
  );
});
