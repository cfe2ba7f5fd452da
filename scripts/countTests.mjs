/** @typedef {import('./runStage.mjs').Count} Count */

/** @param {number} status @returns {Count} A stage that either passes or fails. */
export const countWhole = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Tests of a vitest run, from its JSON report.
 *
 * @param {number} status
 * @param {{ numPassedTests: number, numFailedTests: number } | undefined} report
 * @returns {Count}
 */
export const countVitest = (status, report) =>
  atLeastOne(status, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);

/**
 * Tests of a Playwright run, from its JSON report. A test that passed only when repeated counts as failed.
 *
 * @param {number} status
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } } | undefined} report
 * @returns {Count}
 */
export const countPlaywright = (status, report) =>
  atLeastOne(status, report?.stats.expected ?? 0, (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0));

/**
 * A run that ended badly with no failed test to show for it (a crash, a file that does not load) counts as one failure.
 *
 * @param {number} status
 * @param {number} passed
 * @param {number} failed
 * @returns {Count}
 */
const atLeastOne = (status, passed, failed) => ({ passed, failed: status === 0 ? failed : Math.max(1, failed) });
