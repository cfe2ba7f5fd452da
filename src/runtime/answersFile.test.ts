import { expect, it } from 'vitest';
import { type Answers, parseAnswers, writeAnswers } from './answersFile.ts';

const answer = {
  truth: 1,
  leaders: { elbo: 1, 'li-l2': 1, 'li-l1': 0, vote: 1 },
  losses: [812.5, 790.25],
  variances: [0.5, 0.25, 4],
  classless: [],
  seconds: 0.5,
};
const plan = { spacing: 'log-uniform', levels: 3, draws: 2, sigmaMin: 0.1, sigmaMax: 5 } as const;
const answers: Answers = {
  origin: { model: 'tiny', sha256: '0f'.repeat(32), engine: 'onnxruntime 1 wasm', seed: 1, plan, data: 'set.npz' },
  offset: 4,
  given: [answer, { ...answer, truth: 0, classless: [0.1] }],
  skipped: 1,
  stopped: false,
};

it('reads what it wrote', () => {
  expect(parseAnswers(JSON.parse(writeAnswers(answers)), 'a.json')).toEqual(answers);
});

it('reads the scores of readings, and how sure a decider was', () => {
  const course = { decider: { id: 'paired-test' }, decidedBy: 'elbo', budget: 12 } as const;
  const decided = { verdict: 1, settled: true, nfe: 9, confidence: 0.75 };
  const scores = { elbo: [-812.5, -790.25], vote: [0.25, 0.75] };
  const raced: Answers = {
    ...answers,
    origin: { ...answers.origin, course },
    given: [{ ...answer, variances: [], scores, decided }],
  };
  expect(parseAnswers(JSON.parse(writeAnswers(raced)), 'a.json')).toEqual(raced);
});

it.each([
  ['a score for a class too many', { ...answer, scores: { vote: [0.1, 0.2, 0.7] } }, 'answers of the same classes'],
  ['scores of a reading that is none', { ...answer, scores: { best: [1, 2] } }, 'given.1.scores'],
  ['a class that is none', { ...answer, truth: 2 }, 'must have answers of the same classes'],
  ['a leader that is none', { ...answer, leaders: { ...answer.leaders, vote: 2 } }, 'answers of the same classes'],
  ['more classes than the others', { ...answer, losses: [1, 2, 3] }, 'must have answers of the same classes'],
  ['no variance of some level', { ...answer, variances: [1, 2] }, 'must have a variance per level'],
  ['a loss that is no number', { ...answer, losses: [1, null] }, 'a.json: given.1.losses.1 must be a number'],
])('refuses an answer with %s', (_, stranger, words) => {
  expect(() => parseAnswers({ elbow: 'answers', format: 1, ...answers, given: [answer, stranger] }, 'a.json')).toThrow(
    words,
  );
});
