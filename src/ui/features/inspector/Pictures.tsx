import { useMemo } from 'react';
import { noised, noisedSpread } from '#core/diffusion/noised.ts';
import type { Picture } from '#core/picture/picture.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import type { Run } from '#state/appState.ts';
import { selectRunModelReady } from '#state/denoiseAt.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { FaultText } from '#ui/kit/FaultText.tsx';
import { useApp } from '#ui/useApp.ts';
import { Estimates } from './Estimates.tsx';
import styles from './Inspector.module.css';
import { LoadModel } from './LoadModel.tsx';
import type { Scene } from './scene.ts';
import { Tile } from './Tile.tsx';
import { useDenoised } from './useDenoised.ts';
import { words } from './words.ts';

type Props = Readonly<{ run: Run; scene: Scene }>;

/** The picture at the level, denoised as the leader and as the others, and where their errors differ. */
export const Pictures = ({ run, scene }: Props) =>
  run.picture === undefined ? (
    <p className={styles.note}>{words.noPicture}</p>
  ) : (
    <PicturesOf run={run} scene={scene} picture={run.picture} />
  );

function PicturesOf({ run, scene, picture }: Props & Readonly<{ picture: Picture }>) {
  const { level, leader, others } = scene;
  const { seed, model } = run;
  const draw = run.table?.probes[0]?.draw ?? 0;
  const ready = useApp(selectRunModelReady);
  const key = [model.sha256, seed, draw, level, leader, ...others].join(' ');
  const ask = useMemo(
    () => (ready ? { level: scene.level, draw, classes: [scene.leader, ...scene.others] } : undefined),
    [ready, scene, draw],
  );
  const { shown, fresh } = useDenoised(key, ask);
  const noisy = useMemo(
    () => pixelsOf(noised(picture.values, seed, draw, level), picture, noisedSpread(level)),
    [picture, seed, draw, level],
  );
  const at = levelText(level) ?? '';
  return (
    <section className={styles.pictures} aria-label={words.pictures} aria-busy={ready && !fresh}>
      <div className={styles.row}>
        <Tile pixels={noisy} label={words.noisyAlt(at)} caption={words.noisy} />
        {ready && shown === undefined ? <p className={styles.note}>{words.waiting}</p> : null}
      </div>
      {ready ? null : <LoadModel title={model.title} id={model.id} />}
      {!ready || shown === undefined ? null : 'fault' in shown ? (
        <div className={styles.note} role="alert">
          <FaultText {...shown.fault} />
        </div>
      ) : (
        <Estimates picture={picture} shown={shown} stale={!fresh} nameOf={(c) => nameOf(model.classes, c)} />
      )}
    </section>
  );
}
