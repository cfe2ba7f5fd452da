import type { Confidence } from '#core/evaluate/confidence.ts';
import type { DoubtId } from '#core/evaluate/doubts.ts';
import type { Unlike } from '#core/evaluate/guarantee.ts';
import { type Interval, wilson } from '#core/math/wilson.ts';
import type { ScoreUnit } from '#core/scoring/reading.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { Gap } from '#core/scoring/standing.ts';
import type { CardDoubt } from '#runtime/cardDoubt.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { nearestReferral, type Referral } from './referralOf.ts';
import { percent } from './words.en.ts';

export { percent } from './words.en.ts';

export const words = {
  title: 'Wann diesem Urteil nicht zu trauen ist',
  needsRun: 'Zuerst ein Bild klassifizieren; dann lässt sich sein Urteil bezweifeln.',
  sure: 'Wie sicher',
  sureExplain:
    'Drei verschiedene Zweifel. Die Ziehungen: Mit anderem Rauschen kämen die Wertungen etwas anders heraus; mehr Ziehungen klären das. Das Modell: Es kann sich irren, wie viele Ziehungen es auch sind; wie oft, bei Wertungen wie diesen, wurde an Validierungsbildern gezählt. Das Bild: All das gilt für Bilder wie jene; über andere sagt es nichts.',
  confidence: 'Sicherheit',
  draws: 'Würden mehr Ziehungen es ändern?',
  drawsNote:
    'Höchstens diese Chance, bei endlos vielen Ziehungen auf den Stufen dieses Plans; die gemessene Streuung wird dabei beim Wort genommen. Ob das Modell recht hat, sagt das nicht.',
  votes: 'Stimmen',
  votesExplain:
    'Jede Messung (eine Rauschstufe, eine Ziehung) stimmt für die Klasse, die sie am besten entrauscht. Die Varianz p(1 − p) des Anteils p der Siegerin ist die Unsicherheit von Favero u. a. (2025): 0, wenn alle einig sind, ¼, wenn die Stimmen in zwei Hälften zerfallen. Bei mehr als zwei Klassen unterscheidet 1 − Σ s² über alle Anteile einen Zerfall in zwei von einem in viele; diese Erweiterung ist von Elbow. Das Intervall ist das von Wilson für unabhängige Stimmen: Die Stufen unterscheiden sich, daher ist es eher zu weit; die Siegerin aber ist aus denselben Stimmen bestimmt, daher ist ihr Anteil zu hoch, wo es knapp ist.',
  noVotes: 'Die einzelnen Messungen sind nicht zur Hand, Stimmen lassen sich daher nicht zählen.',
  unlike: 'Wie unähnlich den Bildern des Modells',
  unlikeExplain:
    'Entrauschen ohne Klasse sagt, wie gut das Modell Bilder dieser Art überhaupt kennt; die Energie, minus der Logarithmus der summierten Likelihoods aller Klassen, wie schlecht selbst die besten Klassen dieses erklären. Beides wird mit Validierungsbildern des Modells verglichen: weit über den meisten ist das Modell ratlos.',
  unlikeUnknown:
    'Nicht bekannt: Die Karte dieses Modells hat nichts zum Vergleich, oder der Lauf ist keiner, der sich vergleichen lässt.',
  set: 'Vorhersagemenge',
  coverage: 'Die richtige Klasse soll in der Menge sein für',
  byClass: 'Das Versprechen in jeder Klasse halten',
  setExplain:
    'Eine Klasse ist in der Menge, wenn ihre Wahrscheinlichkeit nicht kleiner ist, als es die der richtigen Klasse bei allen bis auf wenige Validierungsbilder war (Split-Conformal-Vorhersage). Wie viele verfehlt werden dürfen, folgt durch Zählen allein aus dem Versprechen; es gilt daher, wie falsch die Wahrscheinlichkeiten auch seien. Die Temperatur dieser Wahrscheinlichkeiten wurde an anderen Validierungsbildern angepasst als den gezählten. Auch Stufen und Plan wurden an Validierungsbildern gewählt, was der Satz nicht vorsieht: Darum steht daneben, was an Testbildern herauskam. Gemessen wurde auf einer CPU in einfacher Genauigkeit; was ein anderes Rechenwerk oder eine andere Genauigkeit mit dem Versprechen macht, ist nicht gemessen.',
  empty:
    'Keine Klasse passt so gut, wie die richtige es bei diesem Anteil der Validierungsbilder tat: Dies ist eines der übrigen. Mehr verlangen, oder einen Menschen fragen.',
  otherPictures: 'Dieses Bild sieht anders aus als jene Bilder: Das Versprechen gilt nicht für dieses.',
  whole: 'Jede Klasse: Bei diesem Versprechen lässt sich nichts weglassen.',
  referral: 'An einen Menschen geben',
  referralExplain:
    'Nur beantworten, was am wenigsten zweifelhaft ist, und den Rest einem Menschen lassen: Wie oft die Antworten falsch wären, wurde an Testbildern des Modells gezählt. „1 − größter Softmax“ nimmt die Wertungen bei der Temperatur der Vorhersagemengen; es ordnet Bilder und muss keine Wahrscheinlichkeit sein. Das Band ist das 95-%-Intervall (Wilson) des Anteils falscher Antworten.',
  measure: 'Zweifel gemessen durch',
  answer: 'Beantworten',
  showData: 'Daten zeigen',
  noCurve: 'Die Karte dieses Modells hat keine Testbilder zum Vergleich.',
  explain: 'Sehen, wo die Evidenz liegt',
  showReading: 'Die Lesart zeigen, die kalibriert wurde',
  thisPicture: 'dieses Bild',
  answered: 'Beantwortet',
  wrong: 'Falsch',
  interval: '95-%-Intervall',
  doubt: 'Zweifel',
  atMost: (doubt: string) => `höchstens ${doubt}`,
  range: (low: string, high: string) => `${low} bis ${high}`,
  denoised: 'Entrauscht ohne Klasse',
  energy: 'Energie über alle Klassen',
  outside:
    'Außerhalb dessen, was für die Bilder des Modells üblich ist: Sicherheit, Stimmen und Mengen handeln von anderen Bildern als diesem.',
  ofPictures: (coverage: number) => `${coverage} % der Bilder`,
  always: (names: readonly string[]) =>
    `In jeder Menge, weil zu wenige Validierungsbilder sie zeigen: ${names.join(', ')}.`,
  votesOf: (votes: number, cast: number) => `${votes} von ${cast}`,
  leastDoubted: (share: string) => `die am wenigsten zweifelhaften ${share}`,
  answers: (measure: string) => `Antworten auf Testbilder nach „${measure}“`,
  wrongAxis: '% der Antworten falsch',
  answeredAxis: '% der Bilder beantwortet',
};

const MOST = 0.99;

export const measureWords: Readonly<Record<DoubtId, string>> = {
  probability: '1 − größter Softmax',
  votes: 'Stimmen, p(1 − p)',
  gini: 'Stimmen, 1 − Σ s²',
  gap: 'Standardfehler ÷ Abstand',
};

export const probabilityWords = (p: number): string =>
  p > MOST ? `über ${100 * MOST} %` : p < 0.001 ? 'unter 0.1 %' : percent(p);

export function chanceWords(chance: number): string {
  if (chance < 0.001) return 'unter 1 zu 1,000';
  if (chance < 0.01) return `etwa ${Math.round(1000 * chance)} von 1,000`;
  return `etwa ${Math.round(100 * chance)} von 100`;
}

function sureWords(confidence: Confidence | undefined): string {
  if (confidence?.kind !== 'calibrated') {
    return 'Wie oft Urteile dieser Art richtig sind, wurde nicht gemessen';
  }
  const { value } = confidence;
  return value > MOST
    ? `Von Urteilen, die so sicher sind wie dieses, sollten über ${100 * MOST} von 100 richtig sein`
    : `Von Urteilen, die so sicher sind wie dieses, sollten etwa ${Math.round(100 * value)} von 100 richtig sein`;
}

const orLess = (chance: number): string => `${chanceWords(chance)} oder weniger, nach Students t`;

function drawWords(change: number | undefined): string {
  if (change === undefined) return 'ob mehr Ziehungen es ändern würden, ist noch nicht bekannt';
  if (change < 0.05) return `mehr Ziehungen würden es kaum ändern (${orLess(change)})`;
  return change < 0.5
    ? `mehr Ziehungen können es ändern (${orLess(change)})`
    : 'mehr Ziehungen können es durchaus ändern';
}

type Said = Readonly<{
  confidence: Confidence | undefined;
  change: number | undefined;
  typicality: Readonly<{ typical: boolean }> | undefined;
}>;

export function summaryWords({ confidence, change, typicality }: Said): string {
  const first = `${sureWords(confidence)}, ${drawWords(change)}`;
  if (typicality === undefined) return `${first}; wie unähnlich dieses Bild denen des Modells ist, ist nicht bekannt.`;
  return typicality.typical
    ? `${first}, und das Bild ist so leicht zu entrauschen wie die meisten, die das Modell kennt.`
    : `${first}; aber das Bild sieht anders aus als die, die das Modell kennt, sodass vielleicht nichts davon gilt.`;
}

export function leadWords({ mean, standardError }: Gap, unit: ScoreUnit): string {
  const [factor, name] = unit === 'votes' ? [100, '% der Stimmen'] : [1, unit];
  const error = standardError >= 0 ? formatSignificant(factor * standardError, 2) : 'unbekannt';
  return `${formatSignificant(factor * mean, 3)} ${name}, Standardfehler ${error}`;
}

export function harderWords(easier: number, pictures: number): string {
  const of = `von ${count(pictures)} Validierungsbildern`;
  if (easier <= 0) return `leichter als jedes ${of}`;
  if (easier >= 1) return `schwerer als jedes ${of}`;
  return `schwerer als ${Math.round(100 * easier)} % ${of}`;
}

export function promiseWords({ sets }: Pick<CardDoubt, 'sets'>, coverage: number, byClass: boolean): string {
  const pictures = counted(sets.pictures, 'Validierungsbild', 'Validierungsbilder');
  return `So gebildete Mengen enthalten die richtige Klasse für mindestens ${coverage} % der Bilder${byClass ? ' jeder Klasse' : ''}: gezählt über alle Bilder, die so gezogen sind wie die ${pictures}, nach denen sie eingestellt wurden, und über Ziehungen von jenen. Über dieses eine Bild sagt das nichts, und nichts über Bilder anderer Art.${byClass ? ' Innerhalb einzelner Klassen wurde es an Testbildern nicht versucht.' : ''}`;
}

const tenths = (share: number): string => `${(100 * share).toFixed(1)} %`;

export function testedWords(
  { tested }: Pick<CardDoubt, 'tested'>,
  index: number,
  coverage: number,
): Readonly<{ text: string; kept: boolean }> | undefined {
  const [held, classes] = [tested?.held[index], tested?.classes[index]];
  if (tested === undefined || held === undefined || classes === undefined) return undefined;
  const { low, high } = wilson(held, tested.pictures);
  const kept = high >= coverage / 100;
  const text = `An ${counted(tested.pictures, 'Testbild', 'Testbildern')} ohne Rücksicht auf die Klasse versucht: ${tenths(held / tested.pictures)} der Mengen enthielten die richtige Klasse (95-%-Intervall ${tenths(low)} bis ${tenths(high)}), im Mittel mit ${(classes / tested.pictures).toFixed(2)} Klassen.`;
  return {
    text: kept
      ? text
      : `${text} Das sind weniger als versprochen, mehr, als der Zufall unter ihnen erklärt: Wenige Validierungsbilder haben sie eingestellt, oder die Testbilder sind nicht wie jene, und dieses Bild vielleicht auch nicht.`,
    kept,
  };
}

export function unlikeWords(unlike: Unlike, { reading, plan, seed }: CardDoubt): string {
  switch (unlike) {
    case 'reading':
      return `Womit hier verglichen wird, wurde in der Lesart „${readingCards[reading].name}“ gemessen, und gezeigt ist eine andere: Für sie gilt kein Versprechen.`;
    case 'plan':
      return `Womit hier verglichen wird, wurde nach einem anderen Plan gemessen (${plan.levels} Stufen, ${counted(plan.draws, 'Ziehung', 'Ziehungen')} je Stufe): Für diesen Lauf gilt kein Versprechen. Das Bild nach dem Plan des Modells laufen lassen.`;
    case 'part':
      return 'Womit hier verglichen wird, wurde nach dem ganzen Plan für alle Klassen gemessen, und dieser Lauf hat erst einen Teil gemessen: Für ihn gilt noch kein Versprechen.';
    case 'seed':
      return `Womit hier verglichen wird, wurde mit dem Rauschen des Startwerts ${seed} gemessen, und dieser Lauf mit einem anderen: Für ihn gilt kein Versprechen. Startwert ${seed} wählen.`;
  }
}

export const confidenceWords = (confidence: Confidence): string =>
  confidence.kind === 'calibrated'
    ? `${probabilityWords(confidence.value)}, kalibriert an ${counted(confidence.pictures, 'Validierungsbild', 'Validierungsbildern')}`
    : `${confidence.value > MOST ? `über ${MOST}` : confidence.value.toFixed(2)}, eine relative Wertung, keine Wahrscheinlichkeit`;

export const boundWords = (change: number | undefined): string =>
  change === undefined ? 'noch nicht bekannt' : orLess(change);

export const leaderWords = (leader: string, second: string, lead: string): string =>
  `${leader} führt vor ${second} um ${lead}.`;

export function divisionWords(most: number, { low, high }: Interval, variance: number, gini: number, classes: number) {
  const share = `Die Siegerin hat ${percent(most)} der Stimmen (95-%-Intervall ${percent(low)} bis ${percent(high)}).`;
  const two = `Varianz p(1 − p): ${variance.toFixed(3)} von höchstens 0.25 (Favero u. a. 2025).`;
  return `${share} ${two} Über alle ${classes} Klassen, 1 − Σ s²: ${gini.toFixed(3)} von höchstens ${(1 - 1 / classes).toFixed(2)}.`;
}

export function referralWords(
  { doubt, answered, wrong, referred, risk, interval }: Referral,
  own: number | undefined,
): string {
  const tried = `Bei Antworten bis zu einem Zweifel von ${formatSignificant(doubt, 3)} werden ${count(answered)} von ${count(answered + referred)} Testbildern beantwortet, davon ${wrong} falsch (${percent(risk)}, 95-%-Intervall ${percent(interval.low)} bis ${percent(interval.high)}), und ${count(referred)} gehen an einen Menschen.`;
  if (own === undefined) return `${tried} Dieser Lauf lässt sich mit ihnen nicht vergleichen.`;
  const fate = Math.fround(own) <= doubt ? 'würde beantwortet' : 'ginge an einen Menschen';
  return `${tried} Dieses Bild, mit einem Zweifel von ${formatSignificant(own, 3)}, ${fate}.`;
}

export function chartWords(referrals: readonly Referral[], position: Referral | undefined): string {
  const all = referrals.at(-1)!;
  const half = referrals[nearestReferral(referrals, 0.5)]!;
  const curve = `Von allen Testbildern werden ${percent(all.risk)} falsch beantwortet, von den am wenigsten zweifelhaften ${percent(half.coverage)} sind es ${percent(half.risk)}.`;
  return position === undefined
    ? curve
    : `${curve} Dieses Bild gehört zu den ${percent(position.coverage)}, die am wenigsten zweifelhaft sind.`;
}
