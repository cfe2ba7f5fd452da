import { deciders } from '#core/scoring/deciders.ts';
import { readingCards, readingIds } from '#core/scoring/readings.ts';
import type { Command } from './arguments.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'readings' | 'deciders' }>;

/**
 * Prints every reading, or every decider.
 *
 * @returns the exit code
 */
export function listMethods({ name, json }: Options, { print }: Pick<Terminal, 'print'>): number {
  for (const card of name === 'readings' ? readingList() : deciderList()) {
    if (json) print(JSON.stringify(card));
    else for (const line of linesOf(card)) print(line);
  }
  return 0;
}

const readingList = () =>
  readingIds.map((which) => {
    const { id, name, how, paper, formula, assumes, validFor, unit, average } = readingCards[which];
    return { id, name, how, paper, formula, assumes, validFor, unit, average };
  });

const deciderList = () =>
  Object.values(deciders).map(({ id, name, how, paper, formula, explains, needs, presets, risk }) => ({
    id,
    name,
    how,
    paper,
    formula,
    explains,
    needs,
    presets,
    risk,
  }));

type Listed = ReturnType<typeof readingList>[number] | ReturnType<typeof deciderList>[number];

function* linesOf(card: Listed): Generator<string> {
  yield `${card.id.padEnd(14)}${card.name}: ${card.how}`;
  yield `${' '.repeat(14)}${card.paper}`;
  if ('validFor' in card) yield `${' '.repeat(14)}${card.validFor}`;
  else if (card.presets.length > 1) {
    for (const { name, note } of card.presets) yield `${' '.repeat(14)}${card.id}:${name} — ${note}`;
  }
}
