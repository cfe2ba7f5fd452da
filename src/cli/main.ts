import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isFault } from '#core/fault.ts';
import { type Command, readCommand } from './arguments.ts';
import { attack } from './attack.ts';
import { calibrate } from './calibrate.ts';
import { certify } from './certify.ts';
import { classify } from './classify.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { faultText } from './faultText.ts';
import { help } from './help.ts';
import { learn } from './learn.ts';
import { listMethods } from './listMethods.ts';
import { open } from './open.ts';
import { createProgress, silent } from './progress.ts';
import { tensor } from './tensor.ts';
import type { Terminal } from './terminal.ts';
import { verify } from './verify.ts';

declare const ELBOW_VERSION: string;

/** The program: its command line, its files and its streams. */
const stop = new AbortController();
const isStop = (error: unknown): boolean => error === stop.signal.reason;

function createTerminal(progress: boolean): Terminal {
  return {
    print: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
    progress: progress
      ? createProgress((text) => process.stderr.write(text), performance.now.bind(performance))
      : silent,
    now: () => performance.now(),
    turn: async () => {
      await setImmediate();
      stop.signal.throwIfAborted();
    },
    isStop,
  };
}

function obey(command: Command): Promise<number> | number {
  if (command.name === 'help') {
    process.stdout.write(help);
    return 0;
  }
  if (command.name === 'version') {
    process.stdout.write(`${ELBOW_VERSION}\n`);
    return 0;
  }
  if (command.name === 'readings' || command.name === 'deciders') {
    // Someone who reads only the first lines closes the pipe.
    process.stdout.on('error', () => process.exit(0));
    return listMethods(command, createTerminal(false));
  }
  const models = command.models ?? join(import.meta.dirname, '../public/models');
  const terminal = createTerminal(command.progress || process.stderr.isTTY);
  process.once('SIGINT', () => stop.abort());
  // Someone who reads only the first lines closes the pipe.
  process.stdout.on('error', () => process.exit(0));
  switch (command.name) {
    case 'classify':
      return classify(command, models, terminal);
    case 'evaluate':
      return evaluate(command, models, terminal);
    case 'calibrate':
      return calibrate(command, models, terminal);
    case 'explain':
      return explain(command, models, terminal);
    case 'learn':
      return learn(command, terminal);
    case 'tensor':
      return tensor(command, models, terminal);
    case 'attack':
      return attack(command, models, terminal);
    case 'certify':
      return certify(command, models, terminal);
    case 'verify':
      return verify(command, models, terminal);
    case 'open':
      return open(command, models, terminal);
  }
}

try {
  process.exitCode = await obey(readCommand(process.argv.slice(2)));
} catch (error) {
  if (isStop(error)) {
    process.stderr.write('\nStopped.\n');
    process.exitCode = 130;
  } else if (isFault(error)) {
    process.stderr.write(`${faultText(error)}\n`);
    process.exitCode = error.code === 'argument-invalid' ? 2 : 1;
  } else throw error;
}
