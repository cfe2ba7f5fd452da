import { count } from '#ui/kit/format/count.ts';

export const sampleWords = {
  intro: (classes: number, each: number) =>
    `One picture of each class from pure noise, ${count(each)} evaluations each, ${count(classes * each)} in all. The same seed draws the same pictures.`,
  notInUse: 'Use this model to draw pictures with it here.',
  seed: 'Seed',
  draw: 'Draw pictures',
  stop: 'Stop',
  list: 'Pictures drawn here',
  drawn: (name: string) => `Drawn as ${name}`,
  step: (step: number, steps: number) => `step ${step} of ${steps}`,
};
