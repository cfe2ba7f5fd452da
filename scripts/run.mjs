import { spawnSync } from 'node:child_process';

/**
 * Runs a program with its output on ours; returns its exit status, 1 when it could not be started.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: what it prints goes to our stderr
 */
export function run(program, args, { quiet = false, env = process.env } = {}) {
  const { status } = spawnSync(program, args, { stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'], env });
  return status ?? 1;
}

/**
 * Runs npm: by the path npm itself passes to its scripts, so that it is the same npm on every system.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNpm(args, env = process.env) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], { env }) : run('npm', args, { env });
}

/** @param {string} message what went wrong and what to do, on stderr; ends the process with status 1 @returns {never} */
export function giveUp(message) {
  console.error(message);
  process.exit(1);
}
