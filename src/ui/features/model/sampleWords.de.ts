import { count } from '#ui/kit/format/count.ts';

export const sampleWords = {
  intro: (classes: number, each: number) =>
    `Ein Bild jeder Klasse aus reinem Rauschen, je ${count(each)} Auswertungen, ${count(classes * each)} insgesamt. Derselbe Startwert zeichnet dieselben Bilder.`,
  notInUse: 'Dieses Modell wählen, um hier Bilder damit zu zeichnen.',
  seed: 'Startwert',
  draw: 'Bilder zeichnen',
  stop: 'Abbrechen',
  list: 'Hier gezeichnete Bilder',
  drawn: (name: string) => `Gezeichnet als ${name}`,
  step: (step: number, steps: number) => `Schritt ${step} von ${steps}`,
};
