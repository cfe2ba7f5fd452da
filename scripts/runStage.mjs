import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {Readonly<{ passed: number, failed: number }>} Count */
/**
 * @typedef {Readonly<{
 *   name: string, bin?: string, script?: string, args: readonly string[], env?: Record<string, string>,
 *   report?: string, count: (status: number, report: any) => Count, slow?: boolean,
 * }>} Stage
 * `bin` is a path inside node_modules, `script` one of ours; `report` is the JSON that the program writes
 */

const tailLines = 80;

/**
 * Runs one stage, prints one line about it and, when something failed, the end of what it said.
 *
 * @param {Stage} stage
 * @returns {Promise<Count>}
 */
export async function runStage({ name, bin, script, args, env, report, count }) {
  if (report) rmSync(report, { force: true });
  process.stdout.write(`${name} … `);
  const start = performance.now();
  const { status, output } = await capture(script ?? `node_modules/${bin}`, args, env);
  const result = count(status, report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.passed} passed${result.failed > 0 ? `, ${result.failed} FAILED` : ''} (${seconds} s)`);
  if (result.failed > 0) console.log(output.trimEnd().split('\n').slice(-tailLines).join('\n'));
  return result;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ status: number, output: string }>}
 */
function capture(program, args, env) {
  return new Promise((settled) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (status) => settled({ status: status ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
    child.on('error', (error) => settled({ status: 1, output: error.message }));
  });
}
