import type { Progress } from './progress.ts';

/** Where a command writes, and how it learns that it should stop. The entry point brings the real one. */
export type Terminal = Readonly<{
  /** A line of the result, on stdout. */
  print(line: string): void;
  /** A line about the work, on stderr. */
  say(line: string): void;
  progress: Progress;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Lets signals through; throws when the user has stopped the program. */
  turn(): Promise<void>;
  /** True for what `turn` throws then. */
  isStop(error: unknown): boolean;
}>;
