import type { CertifyStanding } from '#core/certify/certifyStanding.ts';
import type { CertifyRun } from '#state/appState.ts';
import { counted } from '#ui/kit/format/count.ts';
import { radiusText } from './words.en.ts';

export { confidenceText, radiusText } from './words.en.ts';

const votes = (number: number): string => counted(number, 'Stimme', 'Stimmen');

export const words = {
  title: 'Dieses Urteil zertifizieren',
  intro:
    'Das Bild wird viele Male verrauscht, und über die Klasse jeder verrauschten Kopie wird abgestimmt. Aus dem Anteil der Stimmen folgt eine Entfernung, innerhalb derer keine noch so geschickte Änderung des Bildes die Mehrheit ändern kann.',
  needsPicture: 'Zuerst ein Bild klassifizieren; dann lässt sich sein Urteil zertifizieren.',
  sigma: 'Rauschen σ',
  sigmaExplain:
    'Die Standardabweichung des Rauschens, in Einheiten von Pixeln in [0, 1]. Mehr Rauschen reicht weiter, macht die Stimmen aber weniger einhellig: Ein kleines σ beweist kleine Radien für mehr Bilder, ein großes größere für wenige.',
  confidence: 'Sicherheit',
  confidenceExplain:
    'Wie sicher der Beweis ist: Bei 99.9 % kommt ein falsches Zertifikat höchstens einmal unter tausend heraus, über das zufällige Rauschen. Das gilt für dieses eine Bild; ein ganzer Datensatz braucht eine Korrektur, die das Terminal angibt.',
  goal: 'Gewünschter Radius',
  goalNone: 'größter',
  goalExplain:
    'Der Lauf endet, sobald dieser Radius bewiesen ist oder mit den übrigen Stimmen nicht mehr bewiesen werden kann.',
  votes: 'Stimmen höchstens',
  mode: 'Auszählung',
  modes: { anytime: 'Jederzeit', fixed: 'Festes n' },
  modeExplain:
    '„Jederzeit“ benutzt eine Schranke, die in jedem Augenblick zugleich gilt, sodass man zusehen und abbrechen darf. „Festes n“ ist die Schranke der Arbeiten (Clopper und Pearson): etwas größere Radien, aber vor der letzten Stimme ist nichts bewiesen.',
  variant: 'Klassifikator',
  variantNote: 'Mit welchem Klassifikator verrauschter Bilder abgestimmt wird (Chen u. a. 2024).',
  variants: {
    'apndc-correct': {
      name: 'APNDC',
      how: 'Das verrauschte Bild wird einmal ohne Klasse entrauscht; die Klassen wetteifern um diese Schätzung, mit weiterem Rauschen auf dem verrauschten Bild (wie in der Arbeit).',
    },
    'apndc-ensemble': {
      name: 'APNDC wie veröffentlicht',
      how: 'Dasselbe, mit dem Rauschen stattdessen auf der Schätzung (wie im veröffentlichten Code).',
    },
    'apndc-correct-class': {
      name: 'APNDC je Klasse',
      how: 'Jede Klasse wird mit ihrer eigenen Schätzung des sauberen Bildes verglichen.',
    },
    epndc: {
      name: 'EPNDC',
      how: 'Die Klassen wetteifern um das verrauschte Bild selbst, durch die exakte A-posteriori-Verteilung.',
    },
  },
  start: 'Zertifizieren',
  again: 'Noch einmal zertifizieren',
  pause: 'Pause',
  resume: 'Weiter',
  stop: 'Abbrechen',
  download: 'Zertifikat sichern',
  progress: 'Stimmen',
  votesTitle: 'Stimmen der verrauschten Bilder',
  bound: 'Bewiesener Anteil',
  strip: 'Wie diese Entfernung aussieht',
  stripNote:
    'Drei Änderungen von genau dieser Größe, von unendlich vielen, die gedeckt sind. Werte jenseits von Schwarz und Weiß sind als Schwarz und Weiß gezeigt.',
  noisy: 'Einige der verrauschten Bilder, über die abgestimmt wurde',
  original: 'Das Bild',
  random: 'Zufällig verteilt',
  concentrated: 'Auf wenigen Pixeln',
  smooth: 'Gleichmäßig verteilt',
  smoothed:
    'Das Zertifikat gilt für den geglätteten Klassifikator: die Klasse, die die meisten verrauschten Kopien bekommen. Es gilt nicht für das Urteil oben, das ohne dieses Rauschen gefragt wird.',
  disagrees: 'Sie ist eine andere als im Urteil oben.',
  claimed: 'Vom Link behauptet',
  check: 'Zur Prüfung nachrechnen',
  checkNeedsPicture: 'Der Link kam ohne sein Bild: zuerst das Urteil mit dem Bild nachrechnen.',
  checks: {
    unchecked:
      'Ein Link kann alles behaupten. Noch einmal dieselben Stimmen abzugeben, mit denselben Einstellungen und demselben Startwert, zeigt, ob es stimmt.',
    checking: 'Die Stimmen werden noch einmal abgegeben …',
    same: 'Geprüft: Hier wurden dieselben Stimmen abgegeben, mit demselben Ergebnis.',
    other:
      'Nicht bestätigt: Die hier abgegebenen Stimmen sind andere, als der Link sagt. Ein anderes Rechenwerk kann sich in wenigen Stimmen unterscheiden; was hier bewiesen ist, steht unten.',
  },
  notAsked: 'noch nicht gefragt',
  askedOf: (asked: number, all: number) => `${asked} von ${all}`,
  atLeast: (share: string) => `, mindestens ${share}`,
};

export function progressSentence({ standing, settings, kept }: CertifyRun): string {
  const { phase, asked, radius, ceiling, candidate } = standing;
  const gone =
    kept > 0
      ? `Setzt bei ${counted(kept, 'Stimme fort, die aufbewahrt war', 'Stimmen fort, die aufbewahrt waren')}. `
      : '';
  if (phase === 'selecting') return `${gone}${asked} von ${settings.n0} Stimmen, um die Klasse zu wählen.`;
  if (candidate === undefined) return gone;
  const proven =
    settings.mode === 'fixed'
      ? 'Vor der letzten Stimme ist nichts bewiesen.'
      : radius > 0
        ? `Bisher ist der Radius ${radiusText(radius)} bewiesen.`
        : 'Noch ist kein Radius bewiesen.';
  return `${gone}${proven} Mit ${votes(settings.n)} sind höchstens ${radiusText(ceiling)} zu erreichen.`;
}

export function timeLeft({ votes: cast, seconds, standing, settings }: CertifyRun): string {
  const left = settings.n0 + settings.n - standing.asked;
  if (cast.length === 0 || seconds <= 0) return '';
  const rest = (left * seconds) / cast.length;
  const text =
    rest < 90 ? `${Math.ceil(rest)} s` : rest < 5400 ? `${Math.round(rest / 60)} min` : `${(rest / 3600).toFixed(1)} h`;
  return settings.goal === undefined ? `noch ${text}` : `noch höchstens ${text}`;
}

export function adviceFor(result: CertifyStanding['result'], mode: 'fixed' | 'anytime'): string | undefined {
  if (result?.type !== 'abstained') return undefined;
  switch (result.reason) {
    case 'no-majority':
      return 'Weniger Rauschen macht die Stimmen einhelliger, mehr Stimmen machen die Schranke enger.';
    case 'out-of-reach':
      return 'Ein kleinerer Radius, mehr Stimmen oder weniger Rauschen können helfen.';
    case 'stopped-early':
      return mode === 'fixed'
        ? 'Mit festem n ist vor der letzten Stimme nichts bewiesen; „Jederzeit“ behält, was beim Abbrechen bewiesen ist.'
        : 'Länger laufen lassen.';
  }
}
