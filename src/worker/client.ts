import { fromWire, type WireFault } from '#core/fault.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import type { Port } from './port.ts';
import type { Command, Engine, JobMap } from './protocol.ts';

type AnyReport =
  | Readonly<{ type: 'event'; id: number; event: unknown }>
  | Readonly<{ type: 'ended'; id: number }>
  | Readonly<{ type: 'failed'; id: number; fault: WireFault }>
  | Readonly<{ type: 'alive' }>;

/** The page's half of the conversation: starts jobs and hands out their events; leaving a job cancels it. */
export function createClient<J extends JobMap>(port: Port): Engine<J> {
  const jobs = new Map<number, Mailbox<unknown>>();
  let last = 0;

  const send = (command: Command<J>) => port.postMessage(command, []);

  port.addEventListener('message', ({ data }) => {
    const report = data as AnyReport;
    switch (report.type) {
      case 'event':
        jobs.get(report.id)?.give(report.event);
        return;
      case 'ended':
      case 'failed': {
        const job = jobs.get(report.id);
        jobs.delete(report.id);
        if (report.type === 'ended') job?.end();
        else job?.end(fromWire(report.fault));
        return;
      }
      case 'alive':
        return;
      default:
        report satisfies never;
    }
  });

  return <K extends keyof J>(kind: K, params: J[K]['params']) => {
    const id = ++last;
    const job = mailbox<unknown>({
      begin: () => {
        jobs.set(id, job);
        send({ type: 'start', id, kind, params } as Command<J>);
      },
      leave: () => {
        jobs.delete(id);
        send({ type: 'cancel', id });
      },
    });
    return job.letters as AsyncGenerator<J[K]['event'], void>;
  };
}
