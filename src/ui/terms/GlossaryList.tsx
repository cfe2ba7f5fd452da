import { useState } from 'react';
import { backgrounds } from './backgrounds.ts';
import { glossary, termIds, words } from './glossary.ts';
import styles from './Term.module.css';

/** Every term of the page by name, and a field that finds one by its name or its meaning. */
export function GlossaryList() {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = termIds
    .map((id) => ({ id, ...glossary[id], source: backgrounds[id]?.source }))
    .filter(({ name, text }) => `${name} ${text}`.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <input
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <dl data-testid="glossary">
        {shown.map(({ id, name, text, source }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {text}
              {source === undefined ? null : (
                <div className={styles.source}>
                  {words.source} {source}
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {shown.length === 0 ? <p role="status">{words.none}</p> : null}
    </>
  );
}
