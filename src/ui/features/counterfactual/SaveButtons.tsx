import { Download } from 'lucide-react';
import type { Picture } from '#core/picture/picture.ts';
import { aboutRun } from '#state/aboutRun.ts';
import type { Run } from '#state/appState.ts';
import { captionOf } from '#state/captionOf.ts';
import type { CounterfactualCourse } from '#state/counterfactualCourse.ts';
import { Button } from '#ui/kit/Button.tsx';
import { captionedPng } from '#ui/kit/captionedPng.ts';
import { saveFile } from '#ui/kit/saveFile.ts';
import { useAppStore } from '#ui/useApp.ts';
import styles from './Counterfactual.module.css';
import { report } from './report.ts';
import { strip } from './strip.ts';
import { savedWords, words } from './words.ts';

type Props = Readonly<{
  course: CounterfactualCourse;
  run: Run;
  picture: Picture;
  nameOf: (classIndex: number) => string;
}>;

/** Pictures and numbers of the finished counterfactuals as files, with how they were made and the medical notice. */
export function SaveButtons({ course, run, picture, nameOf }: Props) {
  const app = useAppStore();
  const made = course.made.filter(({ moved }) => moved !== undefined);
  if (made.length === 0) return null;
  const savePictures = async () => {
    const about = aboutRun(app.getState());
    const ends = made.map(({ path }) => path.at(-1)!.picture);
    const blob = await captionedPng(strip(picture, ends), [
      savedWords(made, nameOf),
      about === undefined ? '' : captionOf(about),
    ]);
    saveFile(`counterfactual-${run.model.id}.png`, blob);
  };
  const saveNumbers = () => {
    const text = JSON.stringify(report({ ...course, made }, run, aboutRun(app.getState())), null, 2);
    saveFile(`counterfactual-${run.model.id}.json`, text, 'application/json');
  };
  return (
    <div className={styles.buttons}>
      <Button icon={<Download aria-hidden />} onPress={() => void savePictures()}>
        {words.save}
      </Button>
      <Button icon={<Download aria-hidden />} onPress={saveNumbers}>
        {words.saveJson}
      </Button>
    </div>
  );
}
