import type { TermId } from './glossary.ts';

/** What a term rests on: LaTeX, a publication, and whether the page on how it works shows it at work. */
export type Background = Readonly<{ formula?: string; source?: string; onHow?: true }>;

/** Formulas and sources, the same in every language. How a formula is set is in ui/kit/formula/formulas.json. */
export const backgrounds: Readonly<Partial<Record<TermId, Background>>> = {
  noiseLevel: {
    formula: String.raw`x_\sigma = x + \sigma\varepsilon, \qquad \varepsilon \sim \mathcal{N}(0, I)`,
    onHow: true,
  },
  logSnr: { formula: String.raw`\lambda = -2 \ln \sigma`, source: 'Kingma et al. 2021' },
  sigma: { source: 'Karras et al. 2022', onHow: true },
  draw: { onHow: true },
  error: { formula: String.raw`e_c(\sigma) = \tfrac{1}{d} \lVert D(x_\sigma; \sigma, c) - x \rVert^2`, onHow: true },
  curve: { onHow: true },
  elbow: { onHow: true },
  evidence: { onHow: true },
  reading: { source: 'Li et al. 2023; Clark & Jaini 2023' },
  elbo: { source: 'Kingma et al. 2021; Li et al. 2023', onHow: true },
  edm: { source: 'Karras et al. 2022; Chen et al. 2024', onHow: true },
  interval: { formula: String.raw`\bar g \pm t_{0.975}\, \widehat{\mathrm{se}}(\bar g)`, onHow: true },
  standardError: { formula: String.raw`\widehat{\mathrm{se}}(\bar g) = s / \sqrt{n}` },
  paired: {
    formula: String.raw`\operatorname{Var}(e_B - e_A) = \operatorname{Var}(e_A) + \operatorname{Var}(e_B) - 2 \operatorname{Cov}(e_A, e_B)`,
    onHow: true,
  },
  correlation: { onHow: true },
  decider: { source: 'Li et al. 2023; Clark & Jaini 2023; Chen et al. 2024' },
  race: { source: 'Even-Dar, Mannor & Mansour 2006', onHow: true },
  delta: { onHow: true },
  temperature: { formula: String.raw`p_c = \frac{e^{s_c / T}}{\sum_k e^{s_k / T}}`, source: 'Guo et al. 2017' },
  ece: { source: 'Guo et al. 2017' },
  certificate: { source: 'Cohen, Rosenfeld & Kolter 2019', onHow: true },
  radius: {
    formula: String.raw`R = \tau\, \Phi^{-1}(\underline{p}_A)`,
    source: 'Cohen, Rosenfeld & Kolter 2019',
    onHow: true,
  },
  alpha: { onHow: true },
  apndc: { source: 'Chen et al. 2024, “Diffusion models are certifiably robust classifiers”' },
  votes: { source: 'Favero et al. 2025; Cohen, Rosenfeld & Kolter 2019' },
  abstain: { source: 'Cohen, Rosenfeld & Kolter 2019', onHow: true },
  anytime: { source: 'Waudby-Smith & Ramdas 2024' },
  holm: { source: 'Holm 1979' },
  counterfactual: { source: 'Favero et al. 2025' },
  guidance: {
    formula: String.raw`D = D_c + w\, (D_c - D_\varnothing)`,
    source: 'Ho & Salimans 2022',
  },
  predictionSet: { source: 'Vovk, Gammerman & Shafer 2005' },
  coverage: { formula: String.raw`\Pr(\text{right class} \in \text{set}) \ge 1 - \alpha` },
  riskCoverage: { source: 'El-Yaniv & Wiener 2010' },
  energy: { formula: String.raw`E = -\ln \sum_c e^{s_c}`, source: 'Liu et al. 2020' },
};
