import { RotateCcw, X } from 'lucide-react';
import type { Fault } from '#core/fault.ts';
import { diagnostics } from '#state/diagnostics.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { FaultText } from '#ui/kit/FaultText.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { useApp, useAppStore } from '#ui/useApp.ts';
import styles from './Model.module.css';
import { downloadWords, words } from './words.ts';

/** How far the model is: bytes, rate and time left; or why it failed. Nothing when there is nothing to wait for. */
export function ModelProgress() {
  const model = useApp((app) => app.model);
  const title = useApp((app) => app.catalogue.find(({ id }) => id === app.model.id)?.title ?? app.model.id);
  const cancel = useApp((app) => app.cancelLoading);
  switch (model.status) {
    case 'idle':
    case 'ready':
      return null;
    case 'downloading':
      return (
        <div className={styles.progress}>
          <ProgressBar
            label={model.part === 'model' ? title : 'ONNX Runtime'}
            value={model.loaded}
            max={model.total}
            words={downloadWords(model)}
          />
          <Button look="quiet" icon={<X aria-hidden />} onPress={cancel}>
            {words.cancel}
          </Button>
        </div>
      );
    case 'preparing':
      return (
        <div className={styles.progress}>
          <ProgressBar label={words.preparing[model.engine]} value={1} max={1} words={words.preparingDetail} />
          <Button look="quiet" icon={<X aria-hidden />} onPress={cancel}>
            {words.cancel}
          </Button>
        </div>
      );
    case 'failed':
      return <Failure fault={model.fault} />;
    default:
      return model satisfies never;
  }
}

function Failure({ fault: { code, message, remedy } }: Readonly<{ fault: Fault }>) {
  const app = useAppStore();
  const retry = useApp((app) => app.retry);
  return (
    <div role="alert" className={styles.failure} data-testid="model-failure" data-code={code}>
      <div>
        <p className={styles.failureTitle}>{words.failed}</p>
        <FaultText {...{ code, message, remedy }} />
      </div>
      <div className={styles.failureActions}>
        <Button icon={<RotateCcw aria-hidden />} onPress={() => void retry()}>
          {words.retry}
        </Button>
        <CopyButton look="quiet" text={() => diagnostics({ message, code }, app.getState(), navigator.userAgent)}>
          {words.copy}
        </CopyButton>
      </div>
    </div>
  );
}
