/** One line on a terminal that says how far the work is. */
export type Progress = Readonly<{
  /** Redraws the line, at most ten times a second. `what` names the unit: "12 of 48 <what>". */
  update(done: number, total: number, what: string): void;
  /** Takes the line away. */
  clear(): void;
}>;

const width = 24;

/** No line at all. */
export const silent: Progress = { update() {}, clear() {} };

/**
 * A progress bar with the time left, written with `write`.
 *
 * @param now milliseconds since some fixed moment
 */
export function createProgress(write: (text: string) => void, now: () => number): Progress {
  let started: number | undefined;
  let drawn = Number.NEGATIVE_INFINITY;
  let length = 0;
  return {
    update(done, total, what) {
      const time = now();
      started ??= time;
      if (time - drawn < 100 && done < total) return;
      drawn = time;
      const line = progressLine(done, total, what, (time - started) / 1000);
      write(`\r${line.padEnd(length)}`);
      length = line.length;
    },
    clear() {
      if (length > 0) write(`\r${' '.repeat(length)}\r`);
      started = undefined;
      length = 0;
    },
  };
}

/** `█████░░░░ 12 of 48 probes, 1 min 5 s left` */
export function progressLine(done: number, total: number, what: string, seconds: number): string {
  const filled = total > 0 ? Math.round((width * done) / total) : 0;
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
  const left = done > 0 && done < total ? `, ${durationText((seconds / done) * (total - done))} left` : '';
  return `${bar} ${done} of ${total} ${what}${left}`;
}

/** Whole seconds, minutes and seconds, or hours and minutes. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
