import type { Standing } from '#core/scoring/standing.ts';
import { words } from './words.ts';

/** What a standing of two classes amounts to, in words. */
export function verdictOf({
  leader,
  decided,
}: Pick<Standing, 'leader' | 'decided'>): Readonly<{ headline: string; sure: boolean }> {
  const name = 'AB'[leader]!;
  return { headline: decided ? words.decided(name) : words.undecided(name), sure: decided };
}
