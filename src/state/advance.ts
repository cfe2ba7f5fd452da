import { append } from '#core/scoring/errorTable.ts';
import type { ClassifyEvent, ScoreEvent } from '#worker/index.ts';
import type { Run } from './appState.ts';

/** The run after one more event: a batch in its table, or its end; pure, so that recorded events replay to the same run. */
export function advance(run: Run, event: ClassifyEvent): Run {
  if (event.type === 'decided') return { ...run, outcome: event.outcome };
  if (run.table === undefined) return run;
  const { question, answer } = firstProbes(event, run.probes - run.table.probes.length);
  return { ...run, table: append(run.table, question, answer), seconds: run.seconds + event.seconds };
}

/** The part of an answered batch that belongs to its first `count` probes. */
function firstProbes({ question, answer }: ScoreEvent, count: number): Pick<ScoreEvent, 'question' | 'answer'> {
  if (question.probes.length <= count) return { question, answer };
  const errors = Math.max(0, count) * question.classes.length;
  return {
    question: { ...question, probes: question.probes.slice(0, Math.max(0, count)) },
    answer: { squared: answer.squared.subarray(0, errors), absolute: answer.absolute.subarray(0, errors) },
  };
}
