import type { ModelCard } from '#runtime/modelCard.ts';
import { dossierWords as words } from './dossierWords.ts';
import styles from './Page.module.css';

type Nodes = NonNullable<ModelCard['classTree']>;

/** The classes in their groups, or as a plain list when they have none. */
export const ClassTree = ({ card: { classTree, classes } }: Readonly<{ card: ModelCard }>) =>
  classTree === undefined ? (
    <p>
      {words.noTree} {classes.map(({ name }) => name).join(', ')}
    </p>
  ) : (
    <Branch nodes={classTree} names={classes.map(({ name }) => name)} />
  );

const Branch = ({ nodes, names }: Readonly<{ nodes: Nodes; names: readonly string[] }>) => (
  <ul className={styles.tree}>
    {nodes.map((node) =>
      'class' in node ? (
        <li key={node.class}>{names[node.class]}</li>
      ) : (
        <li key={node.name}>
          <span className={styles.branch}>{node.name}</span>
          <Branch nodes={node.children} names={names} />
        </li>
      ),
    )}
  </ul>
);
