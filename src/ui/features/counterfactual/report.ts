import type { AboutRun } from '#state/aboutRun.ts';
import type { Run } from '#state/appState.ts';
import type { CounterfactualCourse } from '#state/counterfactualCourse.ts';

/** What was made and tried, and what the classifier said of it, for a file; values of pictures to four decimals. */
export const report = (
  {
    made,
    tried,
    smallest,
    spent,
    elsewhere,
  }: Pick<CounterfactualCourse, 'made' | 'tried' | 'smallest' | 'spent' | 'elsewhere'>,
  run: Run,
  about: AboutRun | undefined,
) => ({
  type: 'elbow-counterfactuals',
  about,
  evaluations: spent,
  /** What the plan of the verdicts below takes the unchanged picture for, where that is not the run's verdict. */
  unchangedVerdict: elsewhere === undefined ? undefined : run.model.classes[elsewhere],
  counterfactuals: made.map(({ class: c, settings, path, moved, judged }) => ({
    class: run.model.classes[c],
    settings,
    meanChange: moved,
    verdict: judged && {
      class: run.model.classes[judged.leader],
      gap: { mean: judged.gap.mean, low: judged.gap.low, high: judged.gap.high },
      evaluations: judged.evaluations,
    },
    picture: Array.from(path.at(-1)?.picture ?? [], (value) => Number(value.toFixed(4))),
  })),
  search: tried.length === 0 ? undefined : { tried, smallest: smallest ?? null },
});
