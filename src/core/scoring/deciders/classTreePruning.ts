import { momentsOf, variance } from '#core/math/moments.ts';
import type { Probe, Question } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import { type ClassNode, leavesOf } from '../classTree.ts';
import type { Decider } from '../drive.ts';
import type { ErrorTable } from '../errorTable.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { lowest, tally } from './stage.ts';

/**
 * `perLevel` probes at every depth of the tree, after which go on: the best `keep` (a share, rounded up) of the groups, or
 * those no further behind the best than `deviations` standard deviations of the groups' losses. Once only single classes
 * are left, the best `last` of them go on after half of the other probes; without it all do.
 */
export type ClassTreePruning = Readonly<
  { perLevel: number; last?: number } & ({ keep: number } | { deviations: number })
>;

/**
 * Pruning down a tree of classes: at every depth all classes of the groups that are left are asked a few more probes, a
 * group is as good as its best class, and the worse groups are dropped whole. At the leaves the rest of the probes decide.
 * A class that the tree forgets is a group of its own.
 *
 * The paper asks the model for the group itself ("a dog"); a model of single classes knows no such condition, so its members
 * are asked, and the saving is smaller.
 *
 * @param probes what to ask, in order
 * @source Shanbhag et al. (2024), "Just leaf it: accelerating diffusion classifiers with hierarchical class pruning",
 *   arXiv:2411.12073; deviations are taken over groups here, since the summary at hand leaves open over what
 */
export function* classTreePruning(
  {
    tree,
    probes,
    classes,
    reading,
  }: Readonly<{
    tree: readonly ClassNode[];
    probes: readonly Probe[];
    classes: readonly ClassIndex[];
    reading: Pick<Reading, 'loss'>;
  }>,
  { perLevel, last, ...rule }: ClassTreePruning,
): Decider {
  const losses = tally(Math.max(...classes) + 1);
  const wanted = new Set(classes);
  const members = (node: ClassNode) => leavesOf(node).filter((c) => wanted.has(c));
  const planted = new Set(tree.flatMap(members));
  const forgotten = classes.filter((c) => !planted.has(c)).map((c) => ({ class: c }));
  const nonempty = (nodes: readonly ClassNode[]) => nodes.filter((node) => members(node).length > 0);
  let groups = nonempty([...tree, ...forgotten]);
  let alive = inOrder(classes, groups.flatMap(members));
  let asked = 0;

  while (groups.some((node) => 'children' in node)) {
    if (alive.length === 1 || asked + perLevel > probes.length) break;
    yield* ask(perLevel);
    const scores = groups.map((node) => Math.min(...members(node).map(losses.mean)));
    const kept = 'keep' in rule ? bestShare(scores, rule.keep) : withinDeviations(scores, rule.deviations);
    const next = groups.filter((_, g) => kept.has(g));
    groups = nonempty(next.flatMap((node) => ('children' in node ? node.children : [node])));
    alive = inOrder(classes, groups.flatMap(members));
  }
  if (last !== undefined && last < alive.length && probes.length - asked > 1) {
    yield* ask(Math.ceil((probes.length - asked) / 2));
    alive = lowest(alive, losses.mean, last);
  }
  if (alive.length > 1 && asked < probes.length) yield* ask(probes.length - asked);
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };

  function* ask(count: number): Generator<Question, void, ErrorTable> {
    const table = yield { probes: probes.slice(asked, asked + count), classes: alive };
    for (let j = asked; j < asked + count; j++) losses.add(probeLosses(table, j, reading));
    asked += count;
  }
}

/** These classes in the order of all, so that ties go the same way as everywhere. */
function inOrder(classes: readonly ClassIndex[], chosen: readonly ClassIndex[]): readonly ClassIndex[] {
  const there = new Set(chosen);
  return classes.filter((c) => there.has(c));
}

const bestShare = (scores: readonly number[], share: number): ReadonlySet<number> =>
  new Set(lowest([...scores.keys()], (g) => scores[g]!, Math.max(1, Math.ceil(share * scores.length))));

/** With fewer than two groups there is no deviation, and the one there is stays. */
function withinDeviations(scores: readonly number[], deviations: number): ReadonlySet<number> {
  const moments = momentsOf(scores);
  const reach = Math.min(...scores) + (moments.count < 2 ? 0 : deviations * Math.sqrt(variance(moments)));
  return new Set([...scores.keys()].filter((g) => scores[g]! <= reach));
}
