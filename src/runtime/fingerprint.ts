import type { EngineReport } from './engineReport.ts';

type Engine = Pick<EngineReport, 'provider' | 'build' | 'version'>;

/**
 * Names an engine by what its numbers depend on. WebAssembly computes the same bits everywhere, whatever the number of
 * threads or the batch; a GPU's last bits depend on adapter and batch, which "~" tells.
 */
export const fingerprint = ({ provider, build, version }: Engine, adapter?: string): string => {
  const engine = [
    'onnxruntime',
    version,
    provider,
    ...(provider === build ? [] : [build]),
    ...(adapter ? [adapter] : []),
  ];
  return `${provider === 'webgpu' ? '~' : ''}${engine.join(' ')}`.slice(0, 120);
};
