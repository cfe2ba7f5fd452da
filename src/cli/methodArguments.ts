import { type DeciderChoice, type DeciderId, fixedChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { type PlanShape, spacingCards } from '#core/scoring/planShape.ts';
import { usage } from './usage.ts';

const spacings = spacingCards.map(({ id }) => id);
const jitters = ['stratified', 'random'] as const;

/** The shape that `SPACING[:stratified|random][:antithetic]` names. @throws Fault argument-invalid */
export function shapeIn(text: string | undefined): PlanShape | undefined {
  if (text === undefined) return undefined;
  const [name, ...rest] = text.split(':');
  const spacing = spacings.find((candidate) => candidate === name);
  if (spacing === undefined) throw usage(`--plan must begin with one of ${spacings.join(', ')}, got "${text}"`);
  const jitter = jitters.find((candidate) => candidate === rest[0]);
  const after = jitter === undefined ? rest : rest.slice(1);
  if (after.length > 1 || (after.length === 1 && after[0] !== 'antithetic')) {
    throw usage(`--plan takes ${jitters.join(' or ')}, then antithetic, behind its spacing, got "${text}"`);
  }
  return { spacing, ...(jitter && { jitter }), ...(after.length > 0 ? { antithetic: true } : {}) };
}

/** The decider that `ID[:PRESET]` names, at the risk that is asked for. @throws Fault argument-invalid */
export function deciderIn(text: string | undefined, delta: string | undefined): DeciderChoice {
  const [name = '', ...rest] = (text ?? fixedChoice.id).split(':');
  const ids = Object.keys(deciders) as DeciderId[];
  const id = ids.find((candidate) => candidate === name);
  if (id === undefined) throw usage(`--decider must be one of ${ids.join(', ')}, got "${name}"`);
  const { presets, risk } = deciders[id];
  const preset = rest.length > 0 ? rest.join(':') : undefined;
  if (preset !== undefined && !presets.some((each) => each.name === preset)) {
    throw usage(`--decider ${id} has the settings ${presets.map((each) => each.name).join(', ')}, got "${preset}"`);
  }
  if (delta !== undefined && risk === undefined) throw usage(`--delta: the decider ${id} takes no risk`);
  return { id, ...(preset === undefined ? {} : { preset }), ...(delta === undefined ? {} : { risk: riskIn(delta) }) };
}

function riskIn(text: string): number {
  const risk = /^0?\.\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (risk > 0 && risk <= 0.5) return risk;
  throw usage(`--delta must be a number above 0, at most 0.5, got "${text}"`);
}
