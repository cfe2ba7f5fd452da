import fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a failure is a change's own. `PROPERTY_SEED=random` looks for new
 * ones, and a number repeats a search.
 */
const wanted = process.env.PROPERTY_SEED ?? '20261123';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
