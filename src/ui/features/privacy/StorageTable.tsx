import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { bytes } from '#ui/kit/format/bytes.ts';
import { useApp } from '#ui/useApp.ts';
import styles from './Privacy.module.css';
import { type Row, useStored } from './useStored.ts';
import { words } from './words.ts';

/** Everything that this browser keeps for the page, with its size; each can be deleted, and all of it. */
export function StorageTable() {
  const catalogue = useApp((app) => app.catalogue);
  const { known, failed, remove } = useStored();
  const [asked, setAsked] = useState(false);
  if (known === undefined) return null;
  const { rows, used, quota } = known;
  const titleOf = ({ kind, id }: Row) =>
    kind === 'model' ? (catalogue.find((card) => card.id === id)?.title ?? id) : words[kind];
  return (
    <div className={styles.storage} data-testid="storage">
      {rows.length === 0 ? <p>{words.empty}</p> : null}
      {rows.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.files}</th>
              <th scope="col">{words.size}</th>
              <th scope="col">{words.remove}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.id}`} data-kind={row.kind}>
                <th scope="row">{titleOf(row)}</th>
                <td>{row.files}</td>
                <td>{bytes(row.bytes)}</td>
                <td>
                  <Button
                    look="quiet"
                    aria-label={words.removeNamed(titleOf(row))}
                    icon={<Trash2 aria-hidden />}
                    onPress={() => void remove([row])}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {used === undefined || quota === undefined ? null : <p className={styles.note}>{words.total(used, quota)}</p>}
      {failed ? <p role="alert">{words.failed}</p> : null}
      {rows.length === 0 ? null : (
        <Button
          onPress={() => {
            if (asked) void remove(rows);
            setAsked(!asked);
          }}
        >
          {asked ? words.really : words.removeAll}
        </Button>
      )}
    </div>
  );
}
