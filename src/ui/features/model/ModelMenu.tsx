import { Box, Trash2 } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ModelCard } from '#runtime/modelCard.ts';
import { Button } from '#ui/kit/Button.tsx';
import { bytes } from '#ui/kit/format/bytes.ts';
import { Menu } from '#ui/kit/Menu.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Model.module.css';
import { accuracyWords, modelBytes, words } from './words.ts';

/** Which model classifies: its size, licence, classes and measured accuracy before anything is downloaded. */
export function ModelMenu() {
  const catalogue = useApp((app) => app.catalogue);
  const id = useApp((app) => app.model.id);
  const status = useApp((app) => app.model.status);
  const cached = useApp((app) => app.storage.models);
  const used = useApp((app) => app.storage.bytes);
  const chooseModel = useApp((app) => app.chooseModel);
  const loadModel = useApp((app) => app.loadModel);
  const card = catalogue.find((card) => card.id === id);
  return (
    <Menu
      label={words.choose}
      face={
        <>
          <Box aria-hidden className={styles.icon} />
          <span className={styles.face}>
            <span className={styles.faceTitle}>{card?.title ?? id}</span>
            {card === undefined ? null : (
              <span className={styles.soft}>{cached.includes(id) ? words.cached : bytes(modelBytes(card))}</span>
            )}
          </span>
        </>
      }
    >
      {catalogue.length === 0 ? <p>{words.noModels}</p> : null}
      <RadioGroup aria-label={words.choose} value={id} onChange={chooseModel} className={styles.models ?? ''}>
        {catalogue.map((card) => (
          <Radio key={card.id} value={card.id} className={styles.model ?? ''}>
            <ModelFacts card={card} cached={cached.includes(card.id)} />
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.actions}>
        {status === 'ready' ? (
          <span className={styles.soft}>{words.loaded}</span>
        ) : (
          <Button
            isDisabled={status === 'downloading' || status === 'preparing' || card === undefined}
            onPress={() => void loadModel()}
          >
            {words.load}
          </Button>
        )}
        {cached.includes(id) ? <ForgetButton id={id} /> : null}
      </div>
      {used > 0 ? <p className={styles.soft}>{words.storage(used)}</p> : null}
    </Menu>
  );
}

function ForgetButton({ id }: Readonly<{ id: string }>) {
  const forgetModel = useApp((app) => app.forgetModel);
  return (
    <Button look="quiet" icon={<Trash2 aria-hidden />} onPress={() => void forgetModel(id)}>
      {words.forget}
    </Button>
  );
}

function ModelFacts({ card, cached }: Readonly<{ card: ModelCard; cached: boolean }>) {
  const accuracy = accuracyWords(card);
  return (
    <>
      <span className={styles.modelTitle}>
        {card.title}
        <span className={styles.soft}>
          {bytes(modelBytes(card))}
          {cached ? `, ${words.cached}` : ''}
        </span>
      </span>
      <span>{card.description}</span>
      {accuracy === undefined ? null : (
        <span className={styles.soft}>
          {words.accuracy}: {accuracy}
        </span>
      )}
      <span className={styles.soft}>
        {words.classes}: {card.classes.map(({ name }) => name).join(', ')}
      </span>
      <span className={styles.soft}>
        {words.licence}: {card.licence.spdx}; {words.data.toLowerCase()}: {card.data.name} ({card.data.licence})
      </span>
    </>
  );
}
