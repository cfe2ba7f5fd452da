import { Download } from 'lucide-react';
import { aboutRun } from '#state/aboutRun.ts';
import { captionOf } from '#state/captionOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import { saveFile } from '#ui/kit/saveFile.ts';
import { useAppStore } from '#ui/useApp.ts';
import styles from './Evidence.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  /** Of both files, without its ending. */
  name: string;
  /** What stands over how the run was made; a medical model's notice is part of that. */
  title: readonly string[];
  png: (caption: readonly string[]) => Promise<Blob>;
  csv: (caption: readonly string[]) => string;
}>;

/** The map as a picture and its numbers as a table, each with how it was made. */
export function SaveButtons({ name, title, png, csv }: Props) {
  const app = useAppStore();
  const caption = () => {
    const about = aboutRun(app.getState());
    return about === undefined ? title : [...title, captionOf(about)];
  };
  return (
    <div className={styles.buttons}>
      <Button
        icon={<Download aria-hidden />}
        onPress={() => void png(caption()).then((blob) => saveFile(`${name}.png`, blob))}
      >
        {words.savePng}
      </Button>
      <Button icon={<Download aria-hidden />} onPress={() => saveFile(`${name}.csv`, csv(caption()), 'text/csv')}>
        {words.saveCsv}
      </Button>
    </div>
  );
}
