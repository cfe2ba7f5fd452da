import type { ReactNode } from 'react';
import { ChoiceMenu } from '#ui/kit/ChoiceMenu.tsx';
import { Explain } from '#ui/kit/Explain.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Certify.module.css';
import { confidenceText, words } from './words.ts';

const sigmas = [0.12, 0.25, 0.5, 1];
const alphas = [0.05, 0.01, 0.001];
const goals = [undefined, 0.1, 0.25, 0.5, 1];
const variants = ['apndc-correct', 'apndc-ensemble', 'apndc-correct-class', 'epndc'] as const;
const modes = ['anytime', 'fixed'] as const;

/** What the next certificate is to be. */
export function CertifyFields() {
  const choices = useApp((app) => app.certifyChoices);
  const setCertify = useApp((app) => app.setCertify);
  return (
    <div className={styles.fields}>
      <Explained text={words.sigmaExplain} title={words.sigma}>
        <Segments
          label={words.sigma}
          value={String(choices.sigma)}
          options={sigmas.map((sigma) => ({ value: String(sigma), text: String(sigma) }))}
          onChange={(sigma) => setCertify({ sigma: Number(sigma) })}
        />
      </Explained>
      <Explained text={words.goalExplain} title={words.goal}>
        <Segments
          label={words.goal}
          value={String(choices.goal)}
          options={goals.map((goal) => ({
            value: String(goal),
            text: goal === undefined ? words.goalNone : String(goal),
          }))}
          onChange={(goal) => setCertify({ goal: goal === 'undefined' ? undefined : Number(goal) })}
        />
      </Explained>
      <Explained text={words.confidenceExplain} title={words.confidence}>
        <Segments
          label={words.confidence}
          value={String(choices.alpha)}
          options={alphas.map((alpha) => ({ value: String(alpha), text: confidenceText(alpha) }))}
          onChange={(alpha) => setCertify({ alpha: Number(alpha) })}
        />
      </Explained>
      <Explained text={words.modeExplain} title={words.mode}>
        <Segments
          label={words.mode}
          value={choices.mode}
          options={modes.map((mode) => ({ value: mode, text: words.modes[mode] }))}
          onChange={(mode) => setCertify({ mode })}
        />
      </Explained>
      <NumberField
        label={words.votes}
        value={choices.n}
        min={10}
        max={100_000}
        step={10}
        onChange={(n) => setCertify({ n })}
      />
      <div className={styles.variant}>
        <ChoiceMenu
          label={words.variant}
          note={words.variantNote}
          testId="certify-variant"
          value={choices.variant}
          options={variants.map((value) => ({ value, ...words.variants[value] }))}
          onChange={(variant) => setCertify({ variant })}
        />
      </div>
    </div>
  );
}

const Explained = ({ title, text, children }: Readonly<{ title: string; text: string; children: ReactNode }>) => (
  <div className={styles.explained}>
    {children}
    <Explain title={title}>
      <p>{text}</p>
    </Explain>
  </div>
);
