import { Fault, isFault, toWire } from '#core/fault.ts';
import type { Port } from './port.ts';
import type { Handlers, JobMap, Report } from './protocol.ts';

type Start = Readonly<{ type: 'start'; id: number; kind: string; params: unknown }>;
type AnyCommand =
  | Start
  | Readonly<{ type: 'open'; base: string }>
  | Readonly<{ type: 'cancel'; id: number }>
  | Readonly<{ type: 'beat' }>;
type AnyHandlers = Readonly<Record<string, (params: unknown, signal: AbortSignal) => AsyncIterable<unknown>>>;

type Options = Readonly<{
  /** Resolves after messages that wait have been delivered, so that a job hears its cancellation between events. */
  turn: () => Promise<void>;
  /** What an event hands over rather than copies. */
  transfer?: (event: unknown) => Transferable[];
}>;

/** The worker's half of the conversation: does the jobs that are asked for and pushes their events. */
export function serve<J extends JobMap>(
  port: Port,
  open: (base: string) => Handlers<J>,
  { turn, transfer = () => [] }: Options,
): void {
  const running = new Map<number, AbortController>();
  let handlers: AnyHandlers = {};

  const report = (message: Report<J>, moved: Transferable[] = []) => port.postMessage(message, moved);

  port.addEventListener('message', ({ data }) => {
    const command = data as AnyCommand;
    switch (command.type) {
      case 'open':
        handlers = open(command.base) as AnyHandlers;
        return;
      case 'start':
        void work(command);
        return;
      case 'cancel':
        running.get(command.id)?.abort();
        return;
      case 'beat':
        report({ type: 'alive' });
        return;
      default:
        command satisfies never;
    }
  });

  async function work({ id, kind, params }: Start): Promise<void> {
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const handler = handlers[kind];
      if (handler === undefined) throw new Error(`no handler for ${kind}`);
      for await (const event of handler(params, stop.signal)) {
        if (stop.signal.aborted) return;
        report({ type: 'event', id, kind, event } as Report<J>, transfer(event));
        await turn();
        if (stop.signal.aborted) return;
      }
      if (!stop.signal.aborted) report({ type: 'ended', id });
    } catch (error) {
      if (!stop.signal.aborted) report({ type: 'failed', id, fault: toWire(asFault(error)) });
    } finally {
      running.delete(id);
    }
  }
}

/** Keeps the words of an error that nobody expected. */
const asFault = (error: unknown): Fault =>
  isFault(error)
    ? error
    : new Fault('engine-failed', error instanceof Error ? error.message : String(error), {
        remedy: 'Try again; if it happens twice, reload the page.',
      });
