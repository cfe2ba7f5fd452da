import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneAtATime } from './oneAtATime.ts';

it('U3: never has more than one task in flight, keeps their order, and answers each with its own outcome', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 12 }), async (scheduler, failures) => {
      const queue = oneAtATime();
      const started: number[] = [];
      let inFlight = 0;
      const outcomes = failures.map((fails, i) =>
        queue(async () => {
          started.push(i);
          expect(++inFlight).toBe(1);
          await scheduler.schedule(Promise.resolve());
          inFlight--;
          if (fails) throw new Error(`task ${i}`);
          return i;
        }).catch((error: Error) => error.message),
      );
      await scheduler.waitFor(Promise.all(outcomes));
      expect(started).toEqual(failures.map((_, i) => i));
      expect(await Promise.all(outcomes)).toEqual(failures.map((fails, i) => (fails ? `task ${i}` : i)));
    }),
  );
});
