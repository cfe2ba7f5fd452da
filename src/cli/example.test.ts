import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { planProbes } from '#core/scoring/plan.ts';
import { readRunFile } from '#runtime/link/runFile.ts';
import { readCommand } from './arguments.ts';
import { measurePlan } from './measurePlan.ts';
import { openModel } from './openModel.ts';
import { planOf } from './planOf.ts';

const example = readRunFile(JSON.parse(readFileSync(new URL('../app/example.json', import.meta.url), 'utf8')));
const models = fileURLToPath(new URL('../../public/models/', import.meta.url));

it('the page’s example is a whole run of the shipped model: `node scripts/example.mjs` makes it again', async () => {
  const command = readCommand(['classify', 'boot.png', '--model', example.model.id]);
  if (command.name !== 'classify') throw new Error('unreachable');
  const { card, sha256, denoiser, fingerprint } = await openModel(models, example.model.id, command);
  expect(example.model.sha256).toBe(sha256);
  expect(example.fingerprint).toBe(fingerprint);
  expect(example.plan).toEqual(planOf(card, command));
  expect(example.table.probes).toEqual(planProbes(example.plan));

  const { values } = pictureFromBytes(example.picture.data, card.picture);
  const classes = card.classes.length;
  const probes = 3;
  const table = await measurePlan(
    { measure: denoiser.bind(values, example.seed), plan: example.plan, probes, classes, pixels: values.length },
    { turn: async () => {} },
  );
  expect(table.squared).toEqual(example.table.squared.slice(0, probes * classes));
  expect(table.absolute).toEqual(example.table.absolute.slice(0, probes * classes));
});
