import { type ReactNode, useState } from 'react';
import { heatLimit } from '#core/picture/heatPixels.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readingIds, readingOf } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { seed } from '#core/units.ts';
import { CursorVoice } from '#ui/features/curves/CursorVoice.tsx';
import type { ChartProps } from '#ui/features/curves/chartProps.ts';
import { ErrorsChart } from '#ui/features/curves/ErrorsChart.tsx';
import { EvidenceChart } from '#ui/features/curves/EvidenceChart.tsx';
import { Multiples } from '#ui/features/curves/Multiples.tsx';
import { Pair } from '#ui/features/curves/Pair.tsx';
import { SettlingChart } from '#ui/features/curves/SettlingChart.tsx';
import { DoubtParts } from '#ui/features/doubt/DoubtParts.tsx';
import { doubtOf } from '#ui/features/doubt/doubtOf.ts';
import { Filmstrip } from '#ui/features/evidence/Filmstrip.tsx';
import { mapSummary, words } from '#ui/features/evidence/words.ts';
import { Dossier } from '#ui/features/model/Dossier.tsx';
import { ModelFacts } from '#ui/features/model/ModelFacts.tsx';
import { ComparisonTable } from '#ui/features/reading/ComparisonTable.tsx';
import { DeciderFields } from '#ui/features/run/DeciderFields.tsx';
import { OutcomeLine } from '#ui/features/verdict/OutcomeLine.tsx';
import { outcomeWords } from '#ui/features/verdict/outcomeWords.ts';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import { HeatScale } from '#ui/kit/HeatScale.tsx';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import { Swipe } from '#ui/kit/Swipe.tsx';
import { bareCard, type Card, fullCard } from './cannedCard.ts';
import { cannedDoubt } from './cannedDoubt.ts';
import { cannedEvidence } from './cannedEvidence.ts';
import { type CannedRun, cannedRun } from './cannedRun.ts';

export { controls } from './controls.tsx';

const clothes = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];
/** Tops, trousers, shoes and bags: classes of a group are hard to tell apart. */
const groups = [0, 1, 0, 0, 0, 2, 0, 2, 3, 2];
const plan: Plan = { spacing: 'log-uniform', levels: 24, draws: 6, sigmaMin: 0.02, sigmaMax: 20 };
const boot = { classes: clothes, groups, truth: 9, plan };
const race: DeciderChoice = { id: 'race', preset: 'asymptotic', risk: 0.05 };
const many = Array.from({ length: 1000 }, (_, c) => `Class ${c + 1}`);

/** Two classes: one line against zero. */
export const twoClasses = () => <Charts run={cannedRun({ classes: ['Cat', 'Dog'], groups: [0, 0], truth: 0, plan })} />;

/** Ten classes, a finished run with a clear winner. */
export const tenClasses = () => <Charts run={cannedRun(boot)} />;

/** The same, read at a level with one class hovered and two pinned. */
export const pointedAt = () => <Charts run={cannedRun(boot)} cursor={11} hovered={5} pins={[5, 8]} />;

/** A third of the first pass: some levels once, most not yet. */
export const partialRun = () => <Charts run={cannedRun({ ...boot, probes: 9 })} running />;

/** One probe: a point and no interval. */
export const firstPoint = () => <Charts run={cannedRun({ ...boot, probes: 1 })} running />;

/** Before the first error. */
export const nothingYet = () => <Charts run={{ ...cannedRun(boot), view: undefined }} running />;

/** A picture halfway between two classes: no verdict. */
export const undecided = () => (
  <Charts run={cannedRun({ ...boot, truth: 5, towards: 9, stray: 0, plan: { ...plan, draws: 3 } })} />
);

/** The same, if only the middle levels counted. */
export const onlySomeLevels = () => <Charts run={cannedRun({ ...boot, range: { first: 8, last: 14 } })} />;

/** A race, run to its end: classes leave it, and what is left settles. */
export const raced = () => {
  const run = cannedRun({ ...boot, decider: race });
  const budget = plan.levels * plan.draws * clothes.length;
  const said =
    run.outcome &&
    outcomeWords({ outcome: run.outcome, decider: race, names: clothes, spent: run.view.standing.nfe, budget });
  return (
    <>
      {said === undefined ? null : <OutcomeLine words={said} settled={run.outcome?.settled === true} />}
      <Charts run={run} />
    </>
  );
};

/** Every reading of one run. */
export const comparison = () => {
  const { table } = cannedRun({ ...boot, towards: 7 });
  const rows = readingIds
    .filter((id) => id !== 'learned')
    .map((id) => readingOf(id))
    .map((reading) => ({ card: reading, standing: stand(table, plan, reading) }));
  return <ComparisonTable rows={rows} names={clothes} chosen="elbo" onChoose={() => {}} />;
};

/** What decides the next run: the fixed budget, a race, and a published scheme with named settings. */
export const decidersOffered = () => (
  <>
    {([{ id: 'fixed' }, race, { id: 'li-stages', preset: 'CIFAR-10' }] as const).map((choice) => (
      <Panel key={choice.id} title={choice.id}>
        <DeciderFields choice={choice} extras={{}} onChange={() => {}} />
      </Panel>
    ))}
  </>
);

/** The leader chosen as reference: every gap is negative. */
export const leaderAsReference = () => <Charts run={cannedRun({ ...boot, reference: 9 })} />;

/** Votes instead of nats. */
export const byVotes = () => <Charts run={cannedRun({ ...boot, reading: 'vote' })} />;

/** A run from a link: its single measurements are not at hand. */
export const fromLink = () => {
  const run = cannedRun(boot);
  return (
    <Charts run={{ ...run, view: { ...run.view, settling: run.view.settling.map((s) => ({ ...s, points: [] })) } }} />
  );
};

/** A thousand classes: a few lines and one envelope. */
export const thousandClasses = () => (
  <Charts run={cannedRun({ classes: many, truth: 233, plan: { ...plan, draws: 2 } })} pins={[17]} />
);

/** A hundred classes: the best are lines, the others dimmed ones inside an envelope. */
export const hundredClasses = () => (
  <Charts run={cannedRun({ classes: many.slice(0, 100), truth: 42, plan: { ...plan, draws: 2 } })} pins={[17]} />
);

/** Every class in a small chart of its own. */
export const smallCharts = () => <Grid run={cannedRun(boot)} cursor={11} pins={[8]} />;

/** The best of a thousand in small charts, with a search. */
export const smallChartsOfMany = () => (
  <Grid run={cannedRun({ classes: many, truth: 233, plan: { ...plan, draws: 2 } })} pins={[17]} />
);

/** One class alone with the reference. */
export const alone = () => <Charts run={cannedRun(boot)} solo={5} />;

/** Two pictures of one model, side by side on the same axes. */
export const twoRuns = () => {
  const about = { model: { title: 'Clothes', classes: clothes }, plan, decider: { id: 'fixed' } } as const;
  const [a, b] = [cannedRun(boot), cannedRun({ ...boot, truth: 7, reference: 9 })];
  const nothing = () => {};
  const pointing = { hovered: undefined, pins: [], cursor: 11, running: false };
  return (
    <Pair
      mine={{ run: { ...about, pictureName: 'sneaker.png' }, view: b.view }}
      theirs={{ run: { ...about, pictureName: 'boot.png' }, view: cannedRun({ ...boot, reference: 9 }).view }}
      {...a}
      {...pointing}
      onHover={nothing}
      onCursor={nothing}
      onPin={nothing}
      onReference={nothing}
      onEnd={nothing}
    />
  );
};

/** The ten classes on a dark page, whatever the system prefers. */
export const dark = () => (
  <div data-theme="dark" style={{ background: 'var(--page)', color: 'var(--ink)' }}>
    <Charts run={cannedRun(boot)} cursor={11} />
  </div>
);

/** Everything the page of a model can say. */
export const modelPage = () => <ModelSpecimen card={fullCard} />;

/** A card that says only what it must: the rest is said to be missing. */
export const modelPageBare = () => <ModelSpecimen card={bareCard} />;

const lesions = ['Nevus', 'Melanoma', 'Keratosis', 'Vascular lesion'];
const lesionPlan: Plan = { ...plan, levels: 12, draws: 2 };

/** A verdict between two classes that its model's card can be asked about: a set of two, most pictures doubted less. */
export const doubted = () => <Doubted readWith="elbo" typical />;

/** The same under another reading and of an unusual picture: nothing is promised, and it is said why. */
export const doubtedWithoutPromise = () => <Doubted readWith="vote" typical={false} />;

function Doubted({ readWith, typical }: Readonly<{ readWith: 'elbo' | 'vote'; typical: boolean }>) {
  const { view, table } = cannedRun({
    classes: lesions,
    groups: [0, 0, 1, 2],
    truth: 0,
    towards: 1,
    plan: lesionPlan,
    reading: readWith,
  });
  const doubt = doubtOf({ plan: lesionPlan, seed: seed(7), table }, view.standing, {
    confidence: typical
      ? { kind: 'calibrated', value: 0.74, pictures: 300 }
      : { kind: 'relative', value: 0.74, why: 'unfitted' },
    card: cannedDoubt(lesions.length, lesionPlan),
    typicality: { statistic: typical ? -3.04 : -2.1, typical },
  });
  return (
    <DoubtParts
      doubt={doubt}
      names={lesions}
      choices={{ coverage: 90, byClass: false, measure: 'probability', answered: 0.8 }}
      onReading={() => {}}
    />
  );
}

/** The evidence of a ring against a disc: over the picture with what is not settled hatched, by level, and on its own. */
export const evidence = () => {
  const { side, pixels, ring, maps, levels } = cannedEvidence();
  const size = { width: side, height: side };
  const label = words.whole('ring', 'disc');
  return (
    <>
      <div style={{ display: 'flex', gap: 'var(--space-4)', maxWidth: 640 }}>
        <HeatMap
          {...size}
          values={maps.total}
          limit={heatLimit([maps.total])}
          label={label}
          summary={mapSummary(maps.total, side)}
          picture={pixels}
          opacity={0.7}
          settled={maps.settled}
          outlines={[{ inside: ring, look: 'given' }]}
          cursor={90}
          onCursor={() => {}}
        />
        <HeatMap {...size} values={maps.total} limit={heatLimit([maps.total])} label={label} />
      </div>
      <HeatScale against={words.red('disc')} favour={words.blue('ring')} />
      <Filmstrip {...size} maps={maps.levels} levels={levels} level={3} onLevel={() => {}} />
    </>
  );
};

/** A picture beside its negative with a handle between them. */
export const swiped = () => {
  const { pixels } = cannedEvidence();
  const inverted = { ...pixels, data: pixels.data.map((value) => 255 - value) };
  return (
    <div style={{ maxWidth: 240 }}>
      <Swipe
        label="Original beside its negative"
        before={<PixelCanvas pixels={pixels} label="original" />}
        after={<PixelCanvas pixels={inverted} label="negative" />}
        beforeText="original"
        afterText="negative"
      />
    </div>
  );
};

const ModelSpecimen = ({ card }: Readonly<{ card: Card }>) => (
  <>
    {card.notice === 'medical' ? <MedicalNotice /> : null}
    <ModelFacts card={card} />
    <Dossier card={card} />
  </>
);

type Run = Omit<CannedRun, 'view'> & Readonly<{ view: CannedRun['view'] | undefined }>;
type Props = Readonly<{ run: Run }> & Partial<Pick<ChartProps, 'running' | 'hovered' | 'pins' | 'cursor' | 'solo'>>;

const Grid = ({ run, cursor, pins = [] }: Props) => {
  const nothing = () => {};
  const props = { cursor, pins, running: false, hovered: undefined, solo: undefined };
  return <Multiples {...run} {...props} onHover={nothing} onCursor={nothing} onPin={nothing} onReference={nothing} />;
};

/** The three charts of a canned run, linked as on the page: hover, cursor and pins are shared. */
function Charts({ run, running = false, ...initial }: Props): ReactNode {
  const [hovered, onHover] = useState(initial.hovered);
  const [cursor, onCursor] = useState(initial.cursor);
  const [pins, setPins] = useState(initial.pins ?? []);
  const onPin = (c: number) => setPins((now) => (now.includes(c) ? now.filter((pin) => pin !== c) : [...now, c]));
  const { solo } = initial;
  const props: ChartProps = {
    ...run,
    running,
    solo,
    hovered,
    onHover,
    cursor,
    onCursor,
    pins,
    onPin,
    onReference: () => {},
  };
  return (
    <>
      <EvidenceChart {...props} />
      <SettlingChart {...props} />
      <ErrorsChart {...props} />
      <CursorVoice {...props} />
    </>
  );
}
