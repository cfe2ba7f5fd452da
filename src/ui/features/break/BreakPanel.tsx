import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Picture } from '#core/picture/picture.ts';
import type { Run } from '#state/appState.ts';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { AttackFields } from './AttackFields.tsx';
import styles from './Break.module.css';
import { claimAbout } from './breaking.ts';
import { DrawingCanvas } from './DrawingCanvas.tsx';
import { useBreaking } from './useBreaking.ts';
import { Verdicts } from './Verdicts.tsx';
import { words } from './words.ts';

/** An honest attempt to change the verdict: by hand, by damage, and by attacks. */
export function BreakPanel() {
  const picture = useApp((app) => app.run?.picture);
  const model = useApp((app) => app.run?.model);
  return (
    <Panel title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      {picture === undefined || model === undefined ? (
        <p className={styles.intro}>{words.needsPicture}</p>
      ) : (
        <Bench key={`${model.id} ${picture.original.join()}`} picture={picture} model={model} />
      )}
    </Panel>
  );
}

const terms = ['l2', 'certificate', 'radius'] as const;

const brushes = ['white', 'black'] as const;

function Bench({ picture, model }: Readonly<{ picture: Picture; model: Run['model'] }>) {
  const certify = useApp((app) => app.certify);
  const claim = claimAbout(certify?.model.sha256 === model.sha256 ? certify : undefined, picture);
  const breaking = useBreaking(picture, model.classes.length, claim);
  const [brush, setBrush] = useState<'white' | 'black'>('white');
  const { shown, edits, attacking, setBase, setEdits, reset } = breaking;
  return (
    <div className={styles.bench} data-testid="break">
      <div className={styles.picture}>
        <DrawingCanvas shown={shown} value={brush === 'white' ? 255 : 0} disabled={attacking} onDraw={setBase} />
        <Segments
          label={words.brush}
          value={brush}
          options={brushes.map((value) => ({ value, text: words.brushes[value] }))}
          onChange={setBrush}
        />
        <Button icon={<Undo2 aria-hidden />} onPress={reset}>
          {words.undo}
        </Button>
      </div>
      <div className={styles.controls}>
        <div className={styles.sliders}>
          <SliderField
            label={words.noise}
            value={edits.noise}
            {...{ min: 0, max: 0.5, step: 0.01, disabled: attacking }}
            words={formatFixed(edits.noise, 2)}
            onChange={(noise) => setEdits({ ...edits, noise })}
          />
          <SliderField
            label={words.jpeg}
            value={edits.quality}
            {...{ min: 1, max: 100, step: 1, disabled: attacking }}
            words={edits.quality === 100 ? words.jpegNone : String(edits.quality)}
            onChange={(quality) => setEdits({ ...edits, quality })}
          />
          <SliderField
            label={words.blur}
            value={edits.blur}
            {...{ min: 0, max: 3, step: 0.1, disabled: attacking }}
            words={`${formatFixed(edits.blur, 1)} px`}
            onChange={(blur) => setEdits({ ...edits, blur })}
          />
          <SliderField
            label={words.turn}
            value={edits.degrees}
            {...{ min: -45, max: 45, step: 1, disabled: attacking }}
            words={`${edits.degrees}°`}
            onChange={(degrees) => setEdits({ ...edits, degrees })}
          />
        </div>
        <AttackFields breaking={breaking} />
      </div>
      <Verdicts breaking={breaking} model={model} claim={claim} />
      <Terms of={terms} />
    </div>
  );
}
