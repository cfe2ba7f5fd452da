import { Cpu } from 'lucide-react';
import type { EngineReport } from '#runtime/engineReport.ts';
import { Menu } from '#ui/kit/Menu.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Model.module.css';
import { choiceNames, engineNames, speedWords, words } from './words.ts';

const choices = ['auto', 'webgpu', 'wasm'] as const;

/** Which engine answers, how fast, and why this one. */
export function EngineMenu() {
  const model = useApp((app) => app.model);
  const choice = useApp((app) => app.settings.engine);
  const speed = useApp((app) => app.speed);
  const setSettings = useApp((app) => app.setSettings);
  const engine = model.status === 'ready' ? model.engine : undefined;
  const current = speed !== undefined && speed.fingerprint === engine?.fingerprint ? speed : undefined;
  return (
    <Menu
      label={words.engine}
      testId="engine"
      face={
        <>
          <Cpu aria-hidden className={styles.icon} />
          <span className={styles.face} data-provider={engine?.provider}>
            <span>{engine === undefined ? words.engine : engineNames[engine.provider]}</span>
            <span className={styles.soft}>
              {engine === undefined ? choiceNames[choice].toLowerCase() : current && speedWords(current.perSecond)}
            </span>
            {engine === undefined || engine.losses.length === 0 ? null : (
              <span className={styles.why}>{words.why}</span>
            )}
          </span>
        </>
      }
    >
      <Segments
        label={words.engineChoice}
        value={choice}
        options={choices.map((value) => ({ value, text: choiceNames[value] }))}
        onChange={(engine) => setSettings({ engine })}
      />
      {engine === undefined ? <p className={styles.soft}>{words.notLoaded}</p> : <EngineFacts engine={engine} />}
    </Menu>
  );
}

function EngineFacts({ engine }: Readonly<{ engine: EngineReport }>) {
  const threads = words.threads(engine.threads);
  return (
    <>
      <p lang="en">{engine.reason}</p>
      {engine.losses.length === 0 ? null : (
        <ul lang="en" className={styles.losses}>
          {engine.losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
      <p className={styles.soft}>
        ONNX Runtime {engine.version}, {engine.build}, {threads}
        {engine.adapter === undefined ? '' : `, ${engine.adapter}`}
      </p>
      <p className={styles.soft}>{words.check(engine.selfCheck)}</p>
    </>
  );
}
