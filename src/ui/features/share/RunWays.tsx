import { Download } from 'lucide-react';
import { certificateToShare } from '#state/certificateToShare.ts';
import { savedRun } from '#state/savedRun.ts';
import { selectView } from '#state/selectView.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { saveFile } from '#ui/kit/saveFile.ts';
import { useApp } from '#ui/useApp.ts';
import { figureCaption } from './figureCaption.ts';
import { certificateReferences, deciderReferences, readingReferences } from './references.ts';
import styles from './Share.module.css';
import { toBibtex } from './toBibtex.ts';
import { words } from './words.ts';

/** What else can be taken away: the whole run as a file, a caption, and the papers behind it. */
export function RunWays() {
  const app = useApp((state) => state);
  const { run } = app;
  const reading = selectView(app)?.standing.reading;
  const hasErrors = run?.table !== undefined && run.picture !== undefined;
  const caption = figureCaption(app);
  if (run === undefined || reading === undefined || caption === undefined) return null;
  const save = () => {
    const text = savedRun(app);
    if (text !== undefined) saveFile(`elbow-${run.model.id}-run.json`, text, 'application/json');
  };
  const cited = [
    ...readingReferences[reading],
    ...deciderReferences[run.decider.id],
    ...(certificateToShare(app) === undefined ? [] : certificateReferences),
  ];
  return (
    <>
      <div>
        <Button icon={<Download aria-hidden />} isDisabled={!hasErrors} onPress={save}>
          {words.save}
        </Button>
        <p className={styles.hint}>{hasErrors ? words.saveHow : words.saveNothing}</p>
      </div>
      <details className={styles.more}>
        <summary>{words.cite}</summary>
        <p className={styles.quote}>{caption}</p>
        <CopyButton text={() => caption}>{words.captionCopy}</CopyButton>
        <textarea className={styles.bibtex} aria-label={words.bibtex} readOnly rows={8} value={toBibtex(cited)} />
        <CopyButton text={() => toBibtex(cited)}>{words.bibtexCopy}</CopyButton>
      </details>
    </>
  );
}
