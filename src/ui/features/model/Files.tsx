import type { ModelCard } from '#runtime/modelCard.ts';
import { bytes } from '#ui/kit/format/bytes.ts';
import { roleNames, dossierWords as words } from './dossierWords.ts';
import { Scroll } from './Scroll.tsx';
import styles from './Table.module.css';

/** The files of the package with their sizes and hashes. */
export const Files = ({ card: { files } }: Readonly<{ card: ModelCard }>) => (
  <Scroll label={words.files}>
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.file, words.size, 'SHA-256'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map(({ path, role, bytes: size, sha256 }) => (
          <tr key={path}>
            <th scope="row">
              {path} <span className={styles.soft}>{roleNames[role]}</span>
            </th>
            <td>{bytes(size)}</td>
            <td className={styles.hash}>{sha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
