import { useEffect, useRef, useState } from 'react';
import { seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { asFault } from '#state/asFault.ts';
import { sampleSettings } from '#state/sampleSettings.ts';
import { useAppStore } from '#ui/useApp.ts';

/** A picture of a class on its way: so many steps are done. */
export type ClassSample = Readonly<{ step: number; picture: Float32Array }>;

type Course = Readonly<{
  status: 'idle' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  /** One a class, in order, as far as they have come. */
  samples: readonly ClassSample[];
}>;

/** Draws a picture of every class with the model in use; leaving the page ends it. */
export function useClassSamples(card: ModelCard) {
  const app = useAppStore();
  const [course, setCourse] = useState<Course>({ status: 'idle', samples: [] });
  const leave = useRef(() => {});
  useEffect(() => () => leave.current(), []);

  const draw = async (chosen: number): Promise<void> => {
    let left = false;
    let end = () => {};
    leave.current = () => {
      left = true;
      end();
    };
    const { loadModel, notifyFault, outside } = app.getState();
    setCourse({ status: 'waiting', samples: [] });
    const finish = (status: Course['status']) => setCourse((before) => ({ ...before, status }));
    try {
      const ready = await loadModel();
      if (left) return;
      if (!ready) return finish('failed');
      finish('running');
      for (const c of card.classes.keys()) {
        const events = outside.engine('sample', { model: card.id, settings: sampleSettings(card, c, seed(chosen)) });
        end = () => void events.return();
        for await (const { step, picture } of events) {
          if (left) return;
          setCourse(({ status, samples }) => ({ status, samples: [...samples.slice(0, c), { step, picture }] }));
        }
        if (left) return;
      }
      finish('done');
    } catch (error) {
      if (left) return;
      finish('failed');
      notifyFault(asFault(error));
    }
  };

  const stop = () => {
    leave.current();
    setCourse((before) => ({ ...before, status: 'stopped' }));
  };
  return { ...course, draw, stop };
}
