import { expect, it } from 'vitest';
import { squaredDistance } from '#core/oracle/gaussianAnswers.ts';
import { type Course, endlessLeader, notBegun, raceOn, racePlan, ring } from './raceOn.ts';

/** Near a class, on the way to its mean, and off the lines between two. */
const places = Array.from({ length: 24 }, (_, i) => {
  const [size, angle] = [0.45 + 0.01 * i, ((i % 6) * Math.PI) / 3 + 0.1];
  return [size * Math.cos(angle), size * Math.sin(angle)] as const;
});
const costOf = ({ asked }: Course) => asked.reduce((sum, n) => sum + n, 0);

it('ends with the class that endless draws name, which is the nearest, for a fraction of the whole plan', () => {
  const whole = racePlan.levels * racePlan.draws * ring.means.length;
  const right = places.map((place) => {
    const distances = ring.means.map((mean) => squaredDistance(place, mean));
    expect(endlessLeader(place)).toBe(distances.indexOf(Math.min(...distances)));
    const last = [...raceOn(place, 0.05)].at(-1)!;
    expect(costOf(last)).toBeLessThan(whole / 2);
    return last.outcome!.verdict === endlessLeader(place);
  });
  // Each is wrong with probability 0.05 at most: more than five of 24 with probability below 0.002.
  expect(right.filter((isRight) => !isRight).length).toBeLessThanOrEqual(5);
});

it('never asks a class again that was ruled out', () => {
  let before = notBegun;
  for (const course of raceOn([0.5, 0.2], 0.05)) {
    for (const c of course.alive) expect(before.alive).toContain(c);
    for (const [c, n] of course.asked.entries()) {
      if (!before.alive.includes(c)) expect(n).toBe(before.asked[c]);
    }
    before = course;
  }
  expect(before.outcome).toMatchObject({ settled: true, verdict: 0 });
});

it('spends its budget between two classes and says that it is open', () => {
  const halfway = ring.means[0]!.map((value, i) => (value + ring.means[1]![i]!) / 2);
  const last = [...raceOn(halfway, 0.01)].at(-1)!;
  expect(last.outcome!.settled).toBe(false);
  expect([...last.alive].sort()).toEqual([0, 1]);
});
