import { softmax } from '#core/math/softmax.ts';
import type { ClassIndex } from '../units.ts';

/** One labelled example: per feature one number a class; features of classes are compared, so a shift common to all classes does not matter. */
export type Example = Readonly<{ truth: ClassIndex; features: readonly Float64Array[] }>;

/** Mean log loss in nats, and the weights that reach it. */
export type EvidenceFit = Readonly<{ weights: readonly number[]; loss: number }>;

const MOST_STEPS = 50;

/**
 * Weights w ≥ 0 for which softmax_c(−Σ_f w_f · features[f][c]) predicts the class best: least mean log loss plus
 * `ridge` · Σ (w_f s_f)², s_f the root mean square of feature f about its class mean. Found by Newton's method on the
 * weights that are not held at zero; the loss is convex, so there is one best value.
 *
 * @param start weights to begin at, one a feature; zeros when missing
 * @source multinomial logistic regression with one coefficient a feature; as classifier weights over noise levels: Jeong
 *   et al. (2025), "Diffusion classifiers understand compositionality, but conditions apply"
 */
export function fitEvidence(examples: readonly Example[], ridge: number, start?: readonly number[]): EvidenceFit {
  const count = examples[0]!.features.length;
  const scales = scalesOf(examples, count);
  let w = scales.map((scale, f) => (start?.[f] ?? 0) * scale);
  let at = derivatives(examples, scales, w, ridge);
  for (let step = 0; step < MOST_STEPS; step++) {
    const free = w.flatMap((value, f) => (value > 0 || at.gradient[f]! < 0 ? [f] : []));
    if (Math.max(0, ...free.map((f) => Math.abs(at.gradient[f]!))) < 1e-7) break;
    const direction = solve(
      free.map((f) => free.map((g) => at.curvature[f * count + g]! + (f === g ? 1e-9 : 0))),
      free.map((f) => -at.gradient[f]!),
    );
    let moved = false;
    for (let length = 1; length > 1e-6; length /= 2) {
      const next = [...w];
      for (const [k, f] of free.entries()) next[f] = Math.max(0, w[f]! + length * direction[k]!);
      const there = derivatives(examples, scales, next, ridge);
      if (there.loss >= at.loss - 1e-12) continue;
      w = next;
      at = there;
      moved = true;
      break;
    }
    if (!moved) break;
  }
  return { weights: w.map((value, f) => value / scales[f]!), loss: at.loss };
}

function scalesOf(examples: readonly Example[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, f) => {
    let squares = 0;
    let seen = 0;
    for (const { features } of examples) {
      const row = features[f]!;
      const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
      for (const value of row) squares += (value - mean) ** 2;
      seen += row.length;
    }
    return Math.sqrt(squares / seen) || 1;
  });
}

/** Loss, gradient [F] and curvature [F × F] in weights times scales. */
function derivatives(examples: readonly Example[], scales: readonly number[], w: readonly number[], ridge: number) {
  const count = w.length;
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count * count);
  const mean = new Float64Array(count);
  let loss = 0;
  for (const { truth, features } of examples) {
    const classes = features[0]!.length;
    const scores = new Array<number>(classes).fill(0);
    for (let f = 0; f < count; f++) {
      const weight = w[f]! / scales[f]!;
      if (weight === 0) continue;
      const row = features[f]!;
      for (let c = 0; c < classes; c++) scores[c]! -= weight * row[c]!;
    }
    const p = softmax(scores);
    loss -= Math.log(Math.max(p[truth]!, 1e-300));
    mean.fill(0);
    for (let f = 0; f < count; f++) {
      for (let c = 0; c < classes; c++) mean[f]! += (p[c]! * features[f]![c]!) / scales[f]!;
      gradient[f]! += features[f]![truth]! / scales[f]! - mean[f]!;
    }
    for (let f = 0; f < count; f++) {
      for (let g = 0; g <= f; g++) {
        let sum = 0;
        for (let c = 0; c < classes; c++) sum += p[c]! * features[f]![c]! * features[g]![c]!;
        curvature[f * count + g]! += sum / (scales[f]! * scales[g]!) - mean[f]! * mean[g]!;
      }
    }
  }
  const n = examples.length;
  loss = loss / n + ridge * w.reduce((sum, value) => sum + value * value, 0);
  for (let f = 0; f < count; f++) {
    gradient[f] = gradient[f]! / n + 2 * ridge * w[f]!;
    for (let g = 0; g <= f; g++) {
      const value = curvature[f * count + g]! / n + (f === g ? 2 * ridge : 0);
      curvature[f * count + g] = value;
      curvature[g * count + f] = value;
    }
  }
  return { loss, gradient, curvature };
}

/** Solves A x = b for symmetric positive definite A, by Cholesky's method. */
function solve(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
  const n = b.length;
  const lower = a.map((row) => [...row]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  }
  const y = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * y[k]!;
    y[i] = sum / lower[i]![i]!;
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k]![i]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  return x;
}
