/**
 * What was found of one model, as text.
 *
 * @param {any} found what replayMain prints
 */
export function nfeSection(found) {
  const { header, chosen, missed, published, full, settledErrors, byReading, growth, worlds } = found;
  const { plan } = header;
  /** @param {any} row */
  const line = (row) =>
    `| ${row.family} | ${row.settings} | ${percent(row.accuracy)} | ${spread(row.nfe, 0)} | ${spread(row.timesFewer, 2)} |`;
  const claims = Object.entries(settledErrors).filter(
    ([name]) =>
      name.startsWith('Race, asymptotic') ||
      /drop 0.002, at most (\d+)/.exec(name)?.[1] === String(longest(settledErrors)),
  );
  return [
    `## ${found.model} (\`${found.id}\`)`,
    '',
    `${found.pictures} pictures of \`${header.data}\` from row ${header.offset}, ${header.classes} classes, ${plan.levels} levels from σ = ${plan.sigmaMin} to ${plan.sigmaMax} × ${plan.rounds} draws (antithetic pairs), seed ${header.seed}, ${header.engine}. Full budget: ${full.nfe} evaluations, ${share(full.tuned)} on the even and ${share(full.reported)} on the odd pictures. Recorded by`,
    '',
    '```',
    `npm run -s elbow -- tensor --model ${found.id} --data ${header.data} --offset ${header.offset} --images ${found.pictures} --levels ${plan.levels} --rounds ${plan.rounds} --seed ${header.seed} --engine cpu --out FILE`,
    '```',
    '',
    `![Accuracy against evaluations](nfe/${found.id}.svg)`,
    '',
    `Cheapest settings that reach 99 % on the even pictures; the last column is how many times fewer evaluations than the best published scheme so found (${found.best}).`,
    '',
    '| scheme | settings found | accuracy | evaluations | times fewer |',
    '| --- | --- | --- | --- | --- |',
    ...chosen.map(line),
    ...missed.map((/** @type {string} */ family) => `| ${family} | none reached 99 % | – | – | – |`),
    '',
    'The same at the settings the papers state:',
    '',
    '| scheme | published settings | accuracy | evaluations | times fewer |',
    '| --- | --- | --- | --- | --- |',
    ...published.map(line),
    '',
    'Errors at the stop, among the pictures that were settled, even and odd. Against the full budget’s verdict is what the asymptotic race speaks of; against the true class is what the calibrated race speaks of. The full budget’s verdict is that of all recorded draws. Here the asymptotic race may ask only the first half of them, none twice, and counts as not settled on a picture that needs more; as that half is in the full budget too, the comparison still favours it. The calibrated race reads whatever it asks for.',
    '',
    '| race | settled | verdict is not the full budget’s | verdict is wrong | risk it named (mean) |',
    '| --- | --- | --- | --- | --- |',
    ...claims.map(([name, stops]) => claimLine(name, stops, found.pictures)),
    '',
    'Readings at equal cost, card’s plan, all pictures, even and odd:',
    '',
    '| reading | draws | evaluations | accuracy (Wilson 95 %) |',
    '| --- | --- | --- | --- |',
    ...byReading.map(
      (/** @type {any} */ row) =>
        `| ${row.reading} | ${row.draws} | ${row.nfe} | ${wilson(row.right, found.pictures)} |`,
    ),
    '',
    `Growth with the number of classes (the true class and others; settings as found for all classes): slope of log evaluations on log classes ${(found.growthSlope ?? Number.NaN).toFixed(2)} (target ≤ 0.5).`,
    '',
    '| classes | race, evaluations | accuracy | best published, evaluations | accuracy |',
    '| --- | --- | --- | --- | --- |',
    ...growth.map(
      (/** @type {any} */ row) =>
        `| ${row.count} | ${row.race ? row.race.nfe.toFixed(1) : '–'} | ${row.race ? share(row.race.accuracy) : '–'} | ${row.rival.nfe.toFixed(1)} | ${share(row.rival.accuracy)} |`,
    ),
    '',
    `In Gaussian worlds of 64 dimensions with closed-form errors (40 pictures each, risk 0.05): slope ${found.worldSlopes.calibrated.toFixed(2)} calibrated, ${found.worldSlopes.asymptotic.toFixed(2)} asymptotic. Every class has to be asked once, so evaluations grow at least as fast as classes when there are many.`,
    '',
    '| classes | calibrated, evaluations | right | asymptotic, evaluations | right |',
    '| --- | --- | --- | --- | --- |',
    ...worlds.map(
      (/** @type {any} */ row) =>
        `| ${row.count} | ${row.calibrated.toFixed(1)} | ${share(row.calibratedRight)} | ${row.asymptotic.toFixed(1)} | ${share(row.asymptoticRight)} |`,
    ),
    '',
  ].join('\n');
}

/** @param {Record<string, unknown>} stops */
function longest(stops) {
  return Math.max(0, ...Object.keys(stops).map((name) => Number(/at most (\d+)/.exec(name)?.[1] ?? 0)));
}

/** @param {string} name @param {any} stops @param {number} pictures */
function claimLine(name, { settled, wrong, disagree, claimed }, pictures) {
  if (settled === 0) return `| ${name} | 0 of ${pictures} | – | – | – |`;
  return `| ${name} | ${settled} of ${pictures} | ${wilson(disagree, settled)} | ${wilson(wrong, settled)} | ${share(claimed / settled)} |`;
}

/** @param {number} value */
function share(value) {
  return `${(100 * value).toFixed(1)} %`;
}
/** @param {{ value: number, low: number, high: number }} figure */
function percent({ value, low, high }) {
  return `${share(value)} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;
}
/** @param {{ value: number, low: number, high: number }} figure @param {number} digits */
function spread({ value, low, high }, digits) {
  return `${value.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** @param {number} right @param {number} count */
function wilson(right, count) {
  const z = 1.959964;
  const p = right / count;
  const middle = (p + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const half = (z * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count))) / (1 + (z * z) / count);
  return `${share(p)} (${Math.max(0, 100 * (middle - half)).toFixed(1)}–${(100 * (middle + half)).toFixed(1)})`;
}

/** What the sections have in common. */
export function nfeIntro() {
  return [
    '',
    '# Evaluations to a verdict',
    '',
    'Schemes are replayed on the same recorded errors (`elbow tensor`), so they differ in what they ask and not in luck: fixed',
    'budgets, Li’s stages, paired tests, vote stages, sift and refine, progressive selection, the calibrated and the asymptotic race,',
    'over levels even in ln σ (2 to 32 of them), even in σ, even in t and at random t, with the readings named in the tables. Not',
    'replayed are class trees (these cards have none), progressive selection and staged votes at their published settings, and plans',
    'that are log-normal, by importance or stratified; antithetic pairs only in the races. Settings are chosen on the even pictures:',
    'the cheapest that reach 99 % of the accuracy of the full budget (every recorded draw inside the range of the card’s plan, ELBO).',
    'Tables of schemes, growth with the number of classes and plots are from the odd pictures; errors at the stop and the readings at',
    'equal cost count all. Intervals of schemes are 95 % percentile intervals of 10,000 bootstraps over pictures, ratios paired;',
    'those of shares of all pictures are Wilson’s. An evaluation is one class at one probe. Level',
    'order and weights of the calibrated race were learned on validation pictures (`elbow learn`), which are none of these.',
    'A recorded draw that a scheme asks for more often than it was recorded is used again, which flatters that scheme.',
    '',
  ].join('\n');
}
