import { Fault, type FaultCode, toWire, type WireFault } from '#core/fault.ts';
import type { Port } from './port.ts';

/** What of a Worker is used here. */
export type WorkerLike = Readonly<{
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: Readonly<{ data?: unknown; message?: string }>) => void,
  ): void;
  terminate(): void;
}>;

/** Calls back every so many milliseconds until the returned function is called. */
export type Timers = Readonly<{ every(milliseconds: number, tick: () => void): () => void }>;

type Supervision = Readonly<{
  spawn: () => WorkerLike;
  timers: Timers;
  /** Address that relative addresses are resolved against in the worker. */
  base: string;
  /** Seconds of silence each kind of job is allowed. */
  patience: Readonly<Record<string, number>>;
  /** True for a failure after which the worker is of no more use. */
  fatal(kind: string, code: FaultCode): boolean;
}>;

type Sent = Readonly<{ type: string; id: number; kind: string }>;
type Heard = Readonly<{ type: string; id: number; fault?: WireFault }>;

/** Silence allowed to a worker that has no job left but did not answer the last heartbeat. */
const IDLE_PATIENCE = 3;

/** A worker on a slow or busy processor may be silent this many times as long as it was before it last answered… */
const SLOWNESS = 3;

/** …but never longer than so many seconds because of that. */
const MOST_PATIENCE = 30;

const lost = (message: string, remedy = 'It was replaced. Continue, or run again.') =>
  new Fault('worker-lost', message, { remedy });

/**
 * A port to a worker that is started when it is needed and replaced when it is lost: when it fails, when it says so
 * itself (a lost GPU, an engine that cannot be started twice), or when it stays silent too long while it has work. Its jobs then fail with `worker-lost`.
 *
 * Silence is counted in heartbeats, not in time: while the computer sleeps neither side's clock is trusted.
 */
export function supervise({ spawn, timers, base, patience, fatal }: Supervision): Port {
  const listeners: ((event: MessageEvent<unknown>) => void)[] = [];
  const running = new Map<number, string>();
  let worker: WorkerLike | undefined;
  let stopTicking: (() => void) | undefined;
  let silent = 0;
  let longestSilence = 0;

  const tell = (report: unknown) => {
    for (const listener of listeners) listener({ data: report } as MessageEvent<unknown>);
  };

  const retire = (fault: Fault) => {
    worker?.terminate();
    worker = undefined;
    stopTicking?.();
    stopTicking = undefined;
    silent = 0;
    longestSilence = 0;
    const ids = [...running.keys()];
    running.clear();
    for (const id of ids) tell({ type: 'failed', id, fault: toWire(fault) });
  };

  const hear = (report: Heard) => {
    longestSilence = Math.max(longestSilence, silent);
    silent = 0;
    const { type, id, fault } = report;
    const kind = running.get(id) ?? '';
    if (type === 'ended' || type === 'failed') running.delete(id);
    tell(report);
    if (fault !== undefined && fatal(kind, fault.code)) retire(lost(fault.message));
  };

  const start = (): WorkerLike => {
    const fresh = spawn();
    const mine = () => fresh === worker;
    fresh.addEventListener('message', ({ data }) => {
      if (mine()) hear(data as Heard);
    });
    fresh.addEventListener('error', ({ message }) => {
      if (!mine()) return;
      if (message) retire(lost(`The worker failed: ${message}.`));
      else retire(lost('The script of the worker could not be loaded.', 'Check the connection and reload the page.'));
    });
    fresh.addEventListener('messageerror', () => {
      if (mine()) retire(lost('A message between page and worker could not be read.'));
    });
    fresh.postMessage({ type: 'open', base }, []);
    return fresh;
  };

  const tick = () => {
    if (running.size === 0 && silent === 0) {
      stopTicking?.();
      stopTicking = undefined;
      return;
    }
    const slowness = Math.min(MOST_PATIENCE, SLOWNESS * longestSilence);
    const wanted = [...running.values()].map((kind) => patience[kind] ?? IDLE_PATIENCE);
    const allowed = Math.max(IDLE_PATIENCE, slowness, ...wanted);
    if (silent >= allowed) retire(lost(`The worker did not answer for ${allowed} seconds.`));
    else {
      silent++;
      worker?.postMessage({ type: 'beat' }, []);
    }
  };

  return {
    addEventListener: (_, listener) => listeners.push(listener),
    postMessage: (message, transfer) => {
      const { type, id, kind } = message as Sent;
      if (type === 'start') {
        worker ??= start();
        running.set(id, kind);
        stopTicking ??= timers.every(1000, tick);
      } else running.delete(id);
      worker?.postMessage(message, transfer);
    },
  };
}
