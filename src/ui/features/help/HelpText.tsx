import { Footprints } from 'lucide-react';
import { Button } from '#ui/kit/Button.tsx';
import { GlossaryList } from '#ui/terms/GlossaryList.tsx';
import { words as terms } from '#ui/terms/glossary.ts';
import styles from './Help.module.css';
import { words } from './words.ts';

/** The idea, the charts, the keys and the promise, on one page. */
export const HelpText = ({ onTour }: Readonly<{ onTour: () => void }>) => (
  <div className={styles.help}>
    <div>
      <Button icon={<Footprints aria-hidden />} onPress={onTour}>
        {words.tour}
      </Button>
    </div>
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
    <h3>{terms.glossary}</h3>
    <GlossaryList />
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
