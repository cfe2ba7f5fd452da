import { Contrast, RotateCw, SunMoon, Undo2 } from 'lucide-react';
import { centredBox } from '#core/picture/crop.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import type { PictureState } from '#state/appState.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import { useApp } from '#ui/useApp.ts';
import { CropBox } from './CropBox.tsx';
import { DropWell } from './DropWell.tsx';
import styles from './Picture.module.css';
import { Samples } from './Samples.tsx';
import { words } from './words.ts';

/** Sources with fewer columns are shown as their pixels, not smoothed. */
const SMALL = 65;

/** The chosen picture, the part of it that counts, what the model sees of it, and every way to choose another. */
export function PicturePanel() {
  const picture = useApp((app) => app.picture);
  return (
    <Panel title={words.title}>
      {picture === undefined ? null : (
        <>
          <div className={styles.views}>
            {picture.source === undefined ? null : <SourceView picture={picture} source={picture.source} />}
            <ModelView picture={picture} />
          </div>
          {picture.source === undefined ? null : <Tones picture={picture} />}
        </>
      )}
      <TakeBack />
      <DropWell />
      <Samples />
    </Panel>
  );
}

/** The way back to the picture that was replaced. */
function TakeBack() {
  const replaced = useApp((app) => app.replaced);
  const restorePicture = useApp((app) => app.restorePicture);
  return replaced === undefined ? null : (
    <Button look="quiet" icon={<Undo2 aria-hidden />} onPress={restorePicture}>
      {words.takeBack(replaced.picture.name)}
    </Button>
  );
}

function SourceView({ picture, source }: Readonly<{ picture: PictureState; source: Pixels8 }>) {
  const setChoices = useApp((app) => app.setChoices);
  const { width, height } = picture.picture;
  return (
    <figure className={styles.view}>
      <div className={styles.frame}>
        <div
          className={styles.source}
          style={{
            aspectRatio: `${source.width} / ${source.height}`,
            width: `${100 * Math.min(1, source.width / source.height)}%`,
          }}
        >
          <PixelCanvas
            pixels={source}
            label={words.sourceAlt(picture.name)}
            className={source.width < SMALL ? styles.tiny : undefined}
          />
          <CropBox
            picture={source}
            box={picture.choices.crop ?? centredBox(source, width / height)}
            onChange={(crop) => setChoices({ crop })}
          />
        </div>
      </div>
      <figcaption className={styles.caption} title={picture.name}>
        {picture.name}
      </figcaption>
    </figure>
  );
}

function ModelView({ picture: { name, picture } }: Readonly<{ picture: PictureState }>) {
  const { width, height, channels, original } = picture;
  return (
    <figure className={styles.view}>
      <div className={styles.frame}>
        <PixelCanvas
          className={styles.seen}
          pixels={{ width, height, channels, data: original }}
          label={words.seenAlt(name, width, height)}
        />
      </div>
      <figcaption className={styles.caption}>{words.seen(width, height)}</figcaption>
    </figure>
  );
}

function Tones({ picture: { choices, suggestInvert } }: Readonly<{ picture: PictureState }>) {
  const setChoices = useApp((app) => app.setChoices);
  const turnPicture = useApp((app) => app.turnPicture);
  return (
    <>
      {suggestInvert && !choices.invert ? (
        <div className={styles.suggestion} role="status">
          <p>{words.suggestInvert}</p>
          <Button look="primary" onPress={() => setChoices({ invert: true })}>
            {words.doInvert}
          </Button>
        </div>
      ) : null}
      <div className={styles.tones}>
        <button
          type="button"
          className={styles.tone}
          aria-pressed={choices.invert}
          onClick={() => setChoices({ invert: !choices.invert })}
        >
          <SunMoon aria-hidden />
          {words.invert}
        </button>
        <button
          type="button"
          className={styles.tone}
          aria-pressed={choices.autoContrast}
          onClick={() => setChoices({ autoContrast: !choices.autoContrast })}
        >
          <Contrast aria-hidden />
          {words.autoContrast}
        </button>
        <button type="button" className={styles.tone} title={words.turnHow} onClick={turnPicture}>
          <RotateCw aria-hidden />
          {words.turn}
        </button>
      </div>
    </>
  );
}
