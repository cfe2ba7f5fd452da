import { type ComponentType, type FunctionComponent, lazy } from 'react';
import { words } from './words.ts';

/** A component that is fetched when it is first shown; where it cannot be fetched, a sentence says so. */
export const lazily = <P extends object>(fetch: () => Promise<FunctionComponent<P>>) =>
  lazy<ComponentType<P>>(() =>
    fetch().then(
      (component) => ({ default: component }),
      () => ({ default: Missing }),
    ),
  );

function Missing() {
  return <p role="alert">{words.notFetched}</p>;
}
