import styles from './Privacy.module.css';
import { StorageTable } from './StorageTable.tsx';
import { words } from './words.ts';

/** Every host that the page may ever contact, and everything it keeps. */
export const PrivacyText = ({ hosts }: Readonly<{ hosts: readonly string[] }>) => (
  <div className={styles.privacy}>
    <h3>{words.contacts}</h3>
    <p>{words.own(location.host)}</p>
    <p>{words.given}</p>
    <ul data-testid="hosts">
      {hosts.map((host) => (
        <li key={host}>{new URL(host).host}</li>
      ))}
    </ul>
    <p>{words.sent}</p>
    <h3>{words.kept}</h3>
    <p>{words.keptMeaning}</p>
    <StorageTable />
  </div>
);
