import { type ReactNode, useState } from 'react';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readingIds, readingOf } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { CursorVoice } from '#ui/features/curves/CursorVoice.tsx';
import type { ChartProps } from '#ui/features/curves/chartProps.ts';
import { ErrorsChart } from '#ui/features/curves/ErrorsChart.tsx';
import { EvidenceChart } from '#ui/features/curves/EvidenceChart.tsx';
import { SettlingChart } from '#ui/features/curves/SettlingChart.tsx';
import { Dossier } from '#ui/features/model/Dossier.tsx';
import { ModelFacts } from '#ui/features/model/ModelFacts.tsx';
import { ComparisonTable } from '#ui/features/reading/ComparisonTable.tsx';
import { DeciderFields } from '#ui/features/run/DeciderFields.tsx';
import { OutcomeLine } from '#ui/features/verdict/OutcomeLine.tsx';
import { outcomeWords } from '#ui/features/verdict/outcomeWords.ts';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { bareCard, type Card, fullCard } from './cannedCard.ts';
import { type CannedRun, cannedRun } from './cannedRun.ts';

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

const ModelSpecimen = ({ card }: Readonly<{ card: Card }>) => (
  <>
    {card.notice === 'medical' ? <MedicalNotice /> : null}
    <ModelFacts card={card} />
    <Dossier card={card} />
  </>
);

type Run = Omit<CannedRun, 'view'> & Readonly<{ view: CannedRun['view'] | undefined }>;
type Props = Readonly<{ run: Run }> & Partial<Pick<ChartProps, 'running' | 'hovered' | 'pins' | 'cursor'>>;

/** The three charts of a canned run, linked as on the page: hover, cursor and pins are shared. */
function Charts({ run, running = false, ...initial }: Props): ReactNode {
  const [hovered, onHover] = useState(initial.hovered);
  const [cursor, onCursor] = useState(initial.cursor);
  const [pins, setPins] = useState(initial.pins ?? []);
  const onPin = (c: number) => setPins((now) => (now.includes(c) ? now.filter((pin) => pin !== c) : [...now, c]));
  const props: ChartProps = { ...run, running, hovered, onHover, cursor, onCursor, pins, onPin, onReference: () => {} };
  return (
    <>
      <EvidenceChart {...props} />
      <SettlingChart {...props} />
      <ErrorsChart {...props} />
      <CursorVoice {...props} />
    </>
  );
}
