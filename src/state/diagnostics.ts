import type { FaultCode } from '#core/fault.ts';
import type { AppState } from './appState.ts';

type Trouble = Readonly<{ message: string; code?: FaultCode | undefined }>;

/** What a report needs and nothing private: no picture, no file name. */
export function diagnostics(
  { message, code }: Trouble,
  { model, catalogue, run, settings }: AppState,
  browser: string,
): string {
  const card = catalogue.find(({ id }) => id === model.id);
  const engine = model.status === 'ready' ? model.engine : undefined;
  const lines = [
    ['message', message],
    ['code', code],
    ['model', card === undefined ? model.id : `${card.id} ${card.version}`],
    ['sha256', card?.files.find(({ role }) => role === 'scoring-graph')?.sha256],
    ['model state', model.status],
    ['engine wanted', settings.engine],
    ['engine', engine?.fingerprint],
    ['why this engine', engine?.reason],
    ['losses', engine?.losses.join('; ')],
    ['self-check', engine && `${engine.selfCheck.largest} of ${engine.selfCheck.tolerance}`],
    [
      'run',
      run && `${run.origin}, ${run.status}, ${run.plan.levels} levels × ${run.plan.draws} draws, seed ${run.seed}`,
    ],
    ['evaluations', run?.table && String(run.table.probes.length * run.table.classes)],
    ['browser', browser],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}
