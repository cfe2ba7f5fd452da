import { type RefObject, useState } from 'react';
import { isFault } from '#core/fault.ts';
import { aboutRun, levelWeight } from '#state/aboutRun.ts';
import { captionOf } from '#state/captionOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { saveFile } from '#ui/kit/saveFile.ts';
import { useAppStore } from '#ui/useApp.ts';
import { chartFile, fileName, type TextKind, textKinds } from './chartFile.ts';
import type { ChartSource } from './chartSource.ts';
import styles from './Export.module.css';
import { pageColors, type Theme } from './themeColors.ts';
import { toPng } from './toPng.ts';
import { words } from './words.ts';

const themes = ['light', 'dark'] as const;

type Props = Readonly<{ figure: RefObject<HTMLElement | null>; source: () => ChartSource }>;

/** What a chart can be saved as, and its caption. Files are made when they are asked for. */
export function ExportMenu({ figure, source }: Props) {
  const app = useAppStore();
  const [theme, setTheme] = useState<Theme>('light');
  const about = aboutRun(app.getState());
  if (about === undefined) return <p>{words.nothing}</p>;

  const textOf = (kind: TextKind) => {
    const drawn = figure.current?.querySelector('[role="application"] > svg');
    return chartFile(kind, source(), {
      about,
      weight: levelWeight(app.getState()),
      plot: drawn === null || drawn === undefined ? '' : new XMLSerializer().serializeToString(drawn),
      color: pageColors(theme),
      paper: pageColors('light'),
    });
  };
  const save = (kind: TextKind) =>
    saveFile(fileName(source(), about, kind), textOf(kind), `${textKinds[kind].type};charset=utf-8`);
  const savePng = async () => {
    try {
      saveFile(fileName(source(), about, 'png'), await toPng(textOf('svg')));
    } catch (error) {
      if (!isFault(error)) throw error;
      app.getState().notifyFault(error);
    }
  };
  return (
    <>
      <Segments
        label={words.colours}
        value={theme}
        options={themes.map((value) => ({ value, text: words.themes[value] }))}
        onChange={setTheme}
      />
      <div className={styles.files}>
        <Button onPress={() => save('svg')}>{textKinds.svg.name}</Button>
        <Button onPress={() => void savePng()}>{words.png}</Button>
        {(['csv', 'json', 'tex'] as const).map((kind) => (
          <Button key={kind} onPress={() => save(kind)}>
            {textKinds[kind].name}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{words.note}</p>
      <CopyButton text={() => `${source().title}. ${source().summary} ${captionOf(about)}`}>{words.caption}</CopyButton>
    </>
  );
}
