import { useMemo } from 'react';
import type { EvidenceGains } from '#core/explain/evidenceGains.ts';
import { type EvidenceMaps, evidenceMaps, regionEvidence } from '#core/explain/evidenceMaps.ts';
import { overPixels } from '#core/explain/overPixels.ts';
import { deciders } from '#core/scoring/deciders.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { Reading } from '#core/scoring/reading.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import type { Run } from '#state/appState.ts';
import type { EvidenceCourse } from '#state/evidenceCourse.ts';
import type { FromRun } from './words.ts';

/** Everything that is drawn and said of the maps. A region is 1 inside, one byte a pixel. */
type Numbers = Readonly<{
  maps: EvidenceMaps;
  /** Of the whole picture. */
  total: Gap;
  fromRun: FromRun | undefined;
  /** Evidence in a region, with its interval. */
  within: (region: Uint8Array) => Gap;
}>;

/** The numbers of all that is known so far, one a pixel: channels are added up. */
export function useNumbers(run: Run, course: EvidenceCourse, reading: Reading): Numbers {
  const { ask } = course;
  const channels = run.picture?.channels ?? 1;
  const plan: Plan = course.plan ?? run.plan;
  const ofPixels = useMemo(() => {
    const known: EvidenceGains = overPixels(course.known, channels);
    const ruled = { plan, reading };
    const maps = evidenceMaps(known, ruled);
    const within = (region: Uint8Array): Gap => regionEvidence(known, ruled, region);
    return { maps, within, total: within(new Uint8Array(maps.total.length).fill(1)) };
  }, [course.known, channels, plan, reading]);
  const fromRun = useMemo((): FromRun | undefined => {
    const { table, decider } = run;
    const gap = table && ask && viewOfTable(table, run.plan, reading, ask.against).gaps[ask.class];
    return (
      gap && {
        gap,
        probes: table.probes.length,
        decider: decider.id === 'fixed' ? undefined : deciders[decider.id].name,
      }
    );
  }, [run, reading, ask]);
  return { ...ofPixels, fromRun };
}
