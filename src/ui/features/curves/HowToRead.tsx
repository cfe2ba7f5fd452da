import { reading } from './reading.ts';

/** The charts that are explained. */
export type Explained = 'evidence' | 'errors' | 'settling';

/** How to read a chart, and its keys. */
export const HowToRead = ({ of: chart }: Readonly<{ of: Explained }>) =>
  [...reading[chart], reading.keys].map((text) => <p key={text}>{text}</p>);
