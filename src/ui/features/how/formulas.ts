/** LaTeX of the page’s formulas; how they are set is in ui/kit/formula/formulas.json. */
export const formulas = {
  denoised: String.raw`D(x_\sigma; \sigma, c) = \frac{s^2 x_\sigma + \sigma^2 \mu_c}{s^2 + \sigma^2}, \qquad x_\sigma = x + \sigma\varepsilon`,
  error: String.raw`\mathbb{E}_\varepsilon \tfrac{1}{d} \lVert D - x \rVert^2 = \frac{\sigma^4 \lVert x - \mu_c \rVert^2}{d\,(s^2 + \sigma^2)^2} + \frac{s^4 \sigma^2}{(s^2 + \sigma^2)^2}`,
  evidence: String.raw`g(\sigma) = \frac{\sigma^2 \left( \lVert x - \mu_B \rVert^2 - \lVert x - \mu_A \rVert^2 \right)}{(s^2 + \sigma^2)^2}`,
  paired: String.raw`\operatorname{Var}(e_B - e_A) = \operatorname{Var}(e_A) + \operatorname{Var}(e_B) - 2 \operatorname{Cov}(e_A, e_B)`,
  race: String.raw`p_n < \frac{\delta}{(K-1)\,n\,(n+1)}`,
  radius: String.raw`R = \tau\, \Phi^{-1}(\underline{p}_A)`,
} as const;
