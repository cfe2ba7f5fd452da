import { CircleHelp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import styles from './Help.module.css';
import { words } from './words.ts';

/** Opens the help; so does the question mark key. */
export function HelpButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === '?' && !(event.target instanceof HTMLInputElement)) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button look="quiet" aria-label={words.button} icon={<CircleHelp aria-hidden />} onPress={() => setOpen(true)} />
      <Sheet title={words.title} open={open} onClose={() => setOpen(false)}>
        <HelpText />
      </Sheet>
    </>
  );
}

/** The idea, the charts, the keys and the promise, on one page. */
export const HelpText = () => (
  <div className={styles.help}>
    <h3>{words.idea.title}</h3>
    {words.idea.text.map((text) => (
      <p key={text}>{text}</p>
    ))}
    <h3>{words.curves.title}</h3>
    <Terms of={words.curves.items} />
    <h3>{words.engine.title}</h3>
    <Terms of={words.engine.items} />
    <h3>{words.shortcuts.title}</h3>
    <table>
      <tbody>
        {words.shortcuts.rows.map(([keys, does]) => (
          <tr key={keys}>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <h3>{words.privacy.title}</h3>
    <p>{words.privacy.text}</p>
  </div>
);

const Terms = ({ of: items }: Readonly<{ of: readonly (readonly [term: string, text: string])[] }>) => (
  <dl>
    {items.map(([term, text]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
