import { useMemo, useState } from 'react';
import type { Picture } from '#core/picture/picture.ts';
import { planLevels } from '#core/scoring/plan.ts';
import type { Reading } from '#core/scoring/reading.ts';
import type { Run } from '#state/appState.ts';
import type { EvidenceAsk, EvidenceCourse } from '#state/evidenceCourse.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import { HeatScale } from '#ui/kit/HeatScale.tsx';
import { useApp } from '#ui/useApp.ts';
import { discAround } from './discAround.ts';
import styles from './Evidence.module.css';
import { evidenceCsv } from './evidenceCsv.ts';
import { Filmstrip } from './Filmstrip.tsx';
import { LookFields } from './LookFields.tsx';
import { plainLook } from './look.ts';
import { mapPng } from './mapPng.ts';
import { SaveButtons } from './SaveButtons.tsx';
import { shownMap } from './shownMap.ts';
import { useNumbers } from './useNumbers.ts';
import { useSampleMask } from './useSampleMask.ts';
import { isSame, mapSummary, pixelWords, regionWords, totalWords, unitOf, words } from './words.ts';

/** Of the brush, in pixels of the picture. */
const BRUSH = 1.5;

type Props = Readonly<{ run: Run; course: EvidenceCourse; reading: Reading; picture: Picture; ask: EvidenceAsk }>;

/** The map of all levels or of one, over the picture; what it adds up to, what a pixel says, and what a region holds. */
export function EvidenceMap({ run, course, reading, picture, ask }: Props) {
  const setView = useApp((state) => state.setView);
  const [level, setLevel] = useState<number>();
  const [look, setLook] = useState(plainLook);
  const [region, setRegion] = useState<Uint8Array>();
  const [pixel, setPixel] = useState<number>();
  const mask = useSampleMask(run);
  const { maps, total, fromRun, within } = useNumbers(run, course, reading);
  const part = useMemo(() => (region === undefined ? undefined : within(region)), [within, region]);
  const pointed = useMemo(
    () => (pixel === undefined ? undefined : within(maps.settled.map((_, i) => (i === pixel ? 1 : 0)))),
    [within, maps, pixel],
  );
  const { width, height, channels, original: data } = picture;
  const pixels = useMemo(() => ({ width, height, channels, data }), [width, height, channels, data]);
  const levels = planLevels(course.plan ?? run.plan);
  const [own, other] = [nameOf(run.model.classes, ask.class), nameOf(run.model.classes, ask.against)];
  const isEvidence = look.shown === 'evidence';
  const isWhole = isEvidence && level === undefined;
  const { values, limit, label, at } = shownMap(maps, {
    shown: look.shown,
    level: level === undefined ? undefined : { index: level, at: levelText(levels[level]) ?? '' },
    own,
    other,
  });
  const probes = course.known.probes.length;
  const colours = words.colours(own, other, `${formatSignificant(limit, 2)} ${unitOf(reading.unit)}`);
  const title = [
    `${label}. ${totalWords(total, probes, fromRun, reading.unit)}`,
    words.took(2 * probes, ask.draws),
    ...(isEvidence ? [colours] : []),
  ];
  const settled = look.hatched && isWhole ? maps.settled : undefined;
  const outlines = [
    ...(region === undefined ? [] : [{ inside: region, look: 'region' as const }]),
    ...(mask === undefined || !look.outlined ? [] : [{ inside: mask, look: 'given' as const }]),
  ];
  return (
    <>
      <p
        className={styles.total}
        role="status"
        data-testid="evidence-total"
        data-same={fromRun !== undefined && isSame(fromRun, probes)}
        data-total={total.mean}
        data-gap={fromRun?.gap.mean}
      >
        {totalWords(total, probes, fromRun, reading.unit)}
      </p>
      <div className={styles.stage}>
        <div className={styles.view}>
          <HeatMap
            width={width}
            height={height}
            values={values}
            limit={limit}
            label={label}
            {...(isEvidence ? { summary: mapSummary(values, width) } : {})}
            picture={pixels}
            opacity={look.opacity}
            settled={settled}
            outlines={outlines}
            cursor={pixel}
            onCursor={setPixel}
            {...(look.painting
              ? {
                  onPaint: (to: number) =>
                    setRegion((before) => discAround(before ?? new Uint8Array(width * height), to, width, BRUSH)),
                }
              : {})}
          />
          {isEvidence ? <HeatScale against={words.red(other)} favour={words.blue(own)} /> : null}
          <p className={styles.pixel} aria-live="polite">
            {pixel === undefined || pointed === undefined
              ? words.pointed
              : pixelWords(pixel, width, pointed, reading.unit, at === undefined ? at : { at, value: values[pixel]! })}
          </p>
          {channels > 1 ? <p className={styles.small}>{words.channels}</p> : null}
        </div>
        <div className={styles.tools}>
          <LookFields
            look={look}
            hasOutline={mask !== undefined}
            onLook={(change) => setLook((before) => ({ ...before, ...change }))}
          />
          {region === undefined || part === undefined ? null : (
            <>
              <p role="status" data-testid="evidence-region">
                {regionWords(part, total, region.reduce((sum, v) => sum + v, 0) / region.length, reading.unit)}
              </p>
              <Button onPress={() => setRegion(undefined)}>{words.clear}</Button>
            </>
          )}
          <SaveButtons
            name={`evidence-${run.model.id}`}
            title={title}
            png={(caption) =>
              mapPng({
                width,
                height,
                values,
                limit,
                picture: pixels,
                opacity: look.opacity,
                settled,
                outlines,
                caption,
              })
            }
            csv={(caption) => evidenceCsv(maps, width, unitOf(reading.unit).replace(/\W+/g, '_'), caption)}
          />
        </div>
      </div>
      <Filmstrip
        maps={maps.levels}
        levels={levels}
        width={width}
        height={height}
        level={level}
        onLevel={(next) => {
          setLook((before) => ({ ...before, shown: 'evidence' }));
          setLevel(next);
          setView({ cursor: next });
        }}
      />
    </>
  );
}
