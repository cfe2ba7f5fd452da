import { cpus, loadavg, totalmem } from 'node:os';

/** This machine without its name: processor, cores, memory, system, Node. */
export function machine() {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
  return `${cpus().length} cores (${first?.model.trim() || process.arch}), ${memory}, ${process.platform}, Node ${process.versions.node}`;
}

/** How many programs wanted a core during the last five minutes, on average. */
export const load = () => (loadavg()[1] ?? 0).toFixed(1);
