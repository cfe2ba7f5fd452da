import type { EngineReport } from '#runtime/engineReport.ts';
import type { ModelState, Settings } from '#state/appState.ts';
import { bytes } from '#ui/kit/format/bytes.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';

export { modelBytes } from './words.en.ts';

export const words = {
  gallery: 'Modelle',
  intro:
    'Jedes Modell ist ein Entrauscher für eine Art von Bildern. Ein anderes zu wählen behält das Bild und schneidet es neu zu. Bevor ein Modell benutzt wird, wird nichts geladen.',
  back: 'Zurück zu allen Modellen',
  noModels: 'Die Liste der Modelle konnte nicht gelesen werden',
  noSamples: 'Keine Beispielbilder',
  noSheet: 'Die Liste der Modelle konnte nicht geholt werden. Die Verbindung prüfen und die Seite neu laden.',
  inUse: 'In Gebrauch',
  choose: 'Wählen',
  chooseNamed: (title: string) => `${title} wählen`,
  details: 'Einzelheiten',
  detailsNamed: (title: string) => `Einzelheiten zu ${title}`,
  variant: 'Ausführung',
  load: 'Jetzt laden',
  loaded: 'Geladen',
  cached: 'im Speicher',
  inCache: 'Im Speicher',
  forgetNamed: (title: string) => `${title} aus dem Speicher löschen`,
  storage: (used: number) => `Modelle im Speicher dieses Browsers: ${bytes(used)}`,
  cancel: 'Abbrechen',
  retry: 'Noch einmal versuchen',
  copy: 'Diagnose kopieren',
  preparing: { webgpu: 'Die GPU wird vorbereitet', wasm: 'Die CPU wird vorbereitet' },
  preparingDetail: 'Das Modell wird geöffnet, und seine Antworten werden geprüft',
  failed: 'Das Modell konnte nicht geladen werden',
  engine: 'Rechenwerk',
  engineChoice: 'Rechnen auf',
  notLoaded: 'Beginnt mit dem ersten Lauf',
  why: 'warum?',
  check: ({ largest, tolerance }: EngineReport['selfCheck']) =>
    `Selbstprüfung: größter Fehler ${largest.toExponential(1)}, erlaubt ${tolerance.toExponential(0)}`,
  threads: (threads: number) => counted(threads, 'Thread', 'Threads'),
};

export const engineNames: Readonly<Record<EngineReport['provider'], string>> = {
  webgpu: 'WebGPU',
  wasm: 'CPU',
  cpu: 'CPU',
};

export const choiceNames: Readonly<Record<Settings['engine'], string>> = {
  auto: 'Automatisch',
  webgpu: 'WebGPU',
  wasm: 'CPU',
};

export function downloadWords({ loaded, total, rate, cached }: Extract<ModelState, { status: 'downloading' }>): string {
  if (cached) return 'aus dem Speicher dieses Browsers';
  const known = total > 0 ? `${bytes(loaded)} von ${bytes(total)}` : bytes(loaded);
  if (rate === undefined || rate <= 0) return known;
  const left = total > loaded ? `, noch ${duration((total - loaded) / rate)}` : '';
  return `${known}, ${bytes(rate)}/s${left}`;
}

export const speedWords = (perSecond: number): string =>
  `${perSecond < 10 ? perSecond.toFixed(1) : count(perSecond)}/s`;
