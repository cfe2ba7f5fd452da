import { largestRadius } from '#core/certify/largestRadius.ts';
import { Fault } from '#core/fault.ts';
import { pictureFromBytes } from '#core/picture/pictureFromBytes.ts';
import { asIs } from '#core/picture/prepare.ts';
import { canDecide, decide } from '#core/scoring/deciders.ts';
import { readingOf } from '#core/scoring/readings.ts';
import type { SharedCertificate, SharedCourse, SharedRun } from '#runtime/link/sharedRun.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { PictureState, Run } from './appState.ts';
import { fixedRun } from './fixedRun.ts';

/** The shipped model that a link names. */
export function shippedCard({ model, summary }: SharedRun, catalogue: readonly ModelCard[]): ModelCard {
  const card = catalogue.find(({ id }) => id === model.id);
  if (card === undefined) {
    throw new Fault('model-unknown', `The link was made with the model "${model.id}", which this page does not have.`, {
      remedy: 'Open the link on the page it was made on; nothing is downloaded because of a link.',
    });
  }
  if (summary !== undefined && summary.standing.scores.length !== card.classes.length) {
    throw new Fault(
      'link-damaged',
      `The link speaks of ${summary.standing.scores.length} classes, its model has ${card.classes.length}.`,
    );
  }
  return card;
}

/** True when the link's model and the shipped one of the same name are not the same file. */
export const isOtherVersion = ({ model }: SharedRun, { files }: ModelCard): boolean =>
  files.find(({ role }) => role === 'scoring-graph')?.sha256 !== model.sha256;

/** The link's picture, ready to be recomputed; none when the sender kept it or its size is not the model's. */
export function linkedPicture({ picture }: SharedRun, card: ModelCard): PictureState | undefined {
  if (picture === undefined) return undefined;
  const { channels, height, width } = card.picture;
  if (picture.channels !== channels || picture.height !== height || picture.width !== width) {
    throw new Fault(
      'link-damaged',
      `The link's picture is ${picture.width}×${picture.height}, its model sees ${width}×${height}.`,
    );
  }
  return {
    name: 'Picture from the link',
    source: undefined,
    choices: asIs,
    suggestInvert: false,
    picture: pictureFromBytes(picture.data, card.picture),
  };
}

/** The run that a link tells of, finished as it was. */
export function linkedRun(shared: SharedRun, card: ModelCard, picture: PictureState | undefined): Run {
  return {
    origin: 'link',
    status: 'done',
    model: { ...shared.model, classes: card.classes.map(({ name }) => name), title: card.title },
    seed: shared.seed,
    ...fixedRun(shared.plan, card.classes.length, shared.summary?.standing.probes),
    ...(shared.course && coursed(shared.course, shared, shared.summary?.standing.probes, card)),
    ...(shared.certificate && { claimed: claimable(shared.certificate, card) }),
    picture: picture?.picture,
    pictureName: picture?.name ?? '',
    table: undefined,
    summary: shared.summary,
    engine: shared.fingerprint,
    seconds: 0,
    fault: undefined,
    shared: undefined,
    comparison: undefined,
  };
}

/** How a shared run was decided, and what deciding it again would cost at most; `measured` probes were. */
export function coursed(
  { decider, decidedBy, budget, outcome }: SharedCourse,
  { plan, seed }: Pick<SharedRun, 'plan' | 'seed'>,
  measured: number | undefined,
  { classes, classTree, guide, levelWeights }: ModelCard,
): Pick<Run, 'decider' | 'decidedBy' | 'probes' | 'most' | 'budget' | 'outcome'> {
  if (!canDecide(decider, { classTree, guide }) || (decidedBy === 'learned' && levelWeights === undefined)) {
    throw new Fault('link-damaged', 'The run was decided by something that its model does not have.');
  }
  const reading = readingOf(decidedBy, levelWeights);
  const { most } = decide(decider, { plan, seed, classes: classes.map((_, c) => c), reading, classTree, guide });
  if (outcome !== undefined && outcome.verdict >= classes.length) {
    throw new Fault(
      'link-damaged',
      `The run is decided for a class that its model of ${classes.length} classes does not have.`,
    );
  }
  // Who stopped the run kept its decider from its end: it is recomputed only as far as it had come.
  const probes = outcome === undefined ? (measured ?? most) : most;
  return { decider, decidedBy, probes, most, budget, outcome };
}

/** The certificate of a link or a file, when its votes can have come to what it says. */
export function claimable(certificate: SharedCertificate, { classes, picture }: ModelCard): SharedCertificate {
  const { settings, selection, estimation, result } = certificate;
  if (selection.length !== classes.length) {
    throw new Fault(
      'link-damaged',
      `The certificate speaks of ${selection.length} classes, its model has ${classes.length}.`,
    );
  }
  if (result.type === 'abstained') return certificate;
  const asked = estimation.reduce((sum, count) => sum + count, 0);
  const pixels = picture.channels * picture.height * picture.width;
  if (result.radius > largestRadius(settings, { agreeing: estimation[result.class]!, asked }, pixels)) {
    throw new Fault(
      'link-damaged',
      `The run claims a certified radius of ${result.radius}, more than its votes can prove.`,
      {
        remedy: 'It was edited. Certify the picture yourself.',
      },
    );
  }
  return certificate;
}
