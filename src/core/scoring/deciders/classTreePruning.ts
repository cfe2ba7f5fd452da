import type { Probe } from '../../diffusion/denoiser.ts';
import type { ClassIndex } from '../../units.ts';
import { type ClassNode, leavesOf } from '../classTree.ts';
import type { Decider } from '../drive.ts';
import { probeLosses } from '../probeLosses.ts';
import type { Reading } from '../reading.ts';
import { lowest, tally } from './stage.ts';

/** `perLevel` probes at every depth of the tree; the best `keep` (a share, rounded up) of the groups go on. */
export type ClassTreePruning = Readonly<{ perLevel: number; keep: number }>;

/**
 * Pruning down a tree of classes: at every depth all classes of the groups that are left are asked a few more probes, a
 * group is as good as its best class, and the worse groups are dropped whole. At the leaves the rest of the probes decide.
 *
 * The paper asks the model for the group itself ("a dog"); a model of single classes knows no such condition, so its members
 * are asked, and the saving is smaller.
 *
 * @param probes what to ask, in order
 * @source "Just leaf it": hierarchical diffusion classifier, arXiv:2411.12073
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
  { perLevel, keep }: ClassTreePruning,
): Decider {
  const losses = tally(Math.max(...classes) + 1);
  const wanted = new Set(classes);
  const members = (node: ClassNode) => leavesOf(node).filter((c) => wanted.has(c));
  let groups = tree.filter((node) => members(node).length > 0);
  let asked = 0;
  while (groups.some((node) => 'children' in node)) {
    const alive = groups.flatMap(members);
    const fresh = probes.slice(asked, asked + perLevel);
    if (alive.length === 1 || fresh.length === 0) break;
    const table = yield { probes: fresh, classes: alive };
    for (let j = asked; j < asked + fresh.length; j++) losses.add(probeLosses(table, j, reading));
    asked += fresh.length;
    const score = (at: number) => Math.min(...members(groups[at]!).map(losses.mean));
    const kept = lowest([...groups.keys()], score, Math.max(1, Math.ceil(keep * groups.length)));
    groups = kept.map((at) => groups[at]!).flatMap((node) => ('children' in node ? node.children : [node]));
    groups = groups.filter((node) => members(node).length > 0);
  }
  const alive = groups.flatMap(members);
  const rest = probes.slice(asked);
  if (alive.length === 1 || rest.length === 0) return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };
  const table = yield { probes: rest, classes: alive };
  for (let j = asked; j < asked + rest.length; j++) losses.add(probeLosses(table, j, reading));
  return { verdict: lowest(alive, losses.mean, 1)[0]!, settled: false };
}
