import type { DeciderCard, DeciderChoice, DeciderContext } from '#core/scoring/decider.ts';
import { canDecide, deciders } from '#core/scoring/deciders.ts';
import { ChoiceMenu } from '#ui/kit/ChoiceMenu.tsx';
import { MethodCard } from '#ui/kit/MethodCard.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { deciderText, presetText, deciderWords as words } from './deciderWords.ts';
import styles from './RunPanel.module.css';

/** The risks on offer. */
const risks = [0.1, 0.05, 0.01] as const;

type Props = Readonly<{
  choice: DeciderChoice;
  /** What the model's card offers deciders. */
  extras: Pick<DeciderContext, 'classTree' | 'guide'>;
  onChange: (choice: DeciderChoice) => void;
}>;

/** When the run stops asking: which decider, with which of its settings, at which risk of error. */
export function DeciderFields({ choice, extras, onChange }: Props) {
  const card = deciders[choice.id];
  const preset = presetOf(choice, card);
  const risk = choice.risk ?? card.risk;
  return (
    <div className={styles.decider}>
      <div className={styles.line}>
        <ChoiceMenu
          label={words.label}
          testId="decider"
          note={words.note}
          value={choice.id}
          options={Object.values(deciders).map((offered) => {
            const possible = offered.presets.find(({ name }) => canDecide({ id: offered.id, preset: name }, extras));
            const { how } = deciderText(offered);
            return {
              value: offered.id,
              name: offered.name,
              how: possible === undefined ? `${how} ${words.needs[offered.needs ?? 'guide']}` : how,
              disabled: possible === undefined,
            };
          })}
          onChange={(id) => onChange(firstChoice(deciders[id], extras))}
        />
        <ExplainDecider card={card} />
      </div>
      {card.presets.length > 1 ? (
        <ChoiceMenu
          label={words.setting}
          testId="decider-setting"
          value={preset}
          options={card.presets.map(({ name }) => ({
            value: name,
            name,
            how: presetText(card, name),
            disabled: !canDecide({ id: card.id, preset: name }, extras),
          }))}
          onChange={(next) => onChange({ ...choice, preset: next })}
        />
      ) : null}
      {risk === undefined ? null : (
        <Segments
          label={words.risk}
          value={String(risk)}
          options={risks.map((value) => ({ value: String(value), text: words.percent(value) }))}
          onChange={(next) => onChange({ ...choice, risk: Number(next) })}
        />
      )}
    </div>
  );
}

const presetOf = ({ preset }: DeciderChoice, card: DeciderCard): string => preset ?? card.presets[0]?.name ?? '';

/** A decider with the first of its settings that the model can be decided with. */
function firstChoice({ id, presets }: DeciderCard, extras: Props['extras']): DeciderChoice {
  const preset = presets.find(({ name }) => canDecide({ id, preset: name }, extras))?.name;
  return preset === undefined || preset === presets[0]?.name ? { id } : { id, preset };
}

const ExplainDecider = ({ card }: Readonly<{ card: DeciderCard }>) => (
  <MethodCard
    title={`${card.name}: ${words.explain}`}
    lead={deciderText(card).how}
    formula={card.formula}
    facts={[
      [words.explains, deciderText(card).explains],
      ...(card.needs === undefined ? [] : [[words.needsTitle, words.needs[card.needs]] as const]),
      [words.source, card.paper, 'en'],
    ]}
    note={words.note}
  />
);
