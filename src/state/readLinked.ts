import { fixedChoice } from '#core/scoring/decider.ts';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import type { SharedRun } from '#runtime/link/sharedRun.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { AppState, AppStore } from './appState.ts';
import { isOtherVersion, linkedPicture, linkedRun, shippedCard } from './linked.ts';

/**
 * Reads a link and gives what puts its run on the screen. Throws a Fault, with nothing changed, for a link that cannot be
 * opened.
 */
export function readLinked(link: string, get: () => AppStore): (set: (change: Partial<AppState>) => void) => void {
  const run = decodeLink(link);
  const card = shippedCard(run, get().catalogue);
  const picture = linkedPicture(run, card);
  const opened = linkedRun(run, card, picture);
  return (set) => show({ run, card, picture, opened }, set, get);
}

type Linked = Readonly<{
  run: SharedRun;
  card: ModelCard;
  picture: AppState['picture'];
  opened: NonNullable<AppState['run']>;
}>;

function show(
  { run, card, picture, opened }: Linked,
  set: (change: Partial<AppState>) => void,
  get: () => AppStore,
): void {
  get().stop();
  get().selectModel(card.id);
  if (isOtherVersion(run, card)) get().notify('warning', otherVersion(card), { english: true });
  set({ run: opened, picture, wantsPicture: false });
  get().setSettings({
    levels: run.plan.levels,
    draws: run.plan.draws,
    seed: run.seed,
    decider: run.course?.decider ?? fixedChoice,
  });
  const { levels, draws } = get().settings;
  if (levels !== run.plan.levels || draws !== run.plan.draws)
    get().notify('info', clamped(run, levels, draws), { english: true });
  const exists = (c: number | undefined) => c !== undefined && c < card.classes.length;
  get().setView({
    reading: run.reading,
    reference: exists(run.view.reference) ? run.view.reference : undefined,
    pins: run.view.pins.filter(exists),
    cursor: undefined,
    levelRange: undefined,
    zoom: undefined,
    solo: undefined,
    shown: undefined,
  });
}

const otherVersion = ({ title }: ModelCard) =>
  `The link was made with another version of ${title}: recomputing it here may give other numbers.`;

const clamped = ({ plan }: SharedRun, levels: number, draws: number) =>
  `The link's run has ${plan.levels} noise levels × ${plan.draws} draws. Recomputing does them all; the controls here allow ${levels} × ${draws}.`;
