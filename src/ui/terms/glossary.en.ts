type Entry = Readonly<{ name: string; text: string }>;

/** What is said around the terms. */
export const words = {
  row: 'Words used here',
  source: 'Source:',
  how: 'How it works',
  close: 'Close',
  glossary: 'Glossary',
  search: 'Find a word',
  none: 'No word like that.',
};

/** Every term of the page: its name and what it means, in a sentence or two. */
export const glossary = {
  noiseLevel: {
    name: 'noise level',
    text: 'How much noise is mixed into the picture before the model removes it. A run asks at many levels, from hardly any noise to almost nothing else, because each class shows at levels of its own.',
  },
  logSnr: {
    name: 'λ, log-SNR',
    text: 'The noise level as the logarithm of the signal-to-noise ratio. Positive is weak noise (σ below 1), negative strong. On this axis the ELBO counts every stretch alike.',
  },
  sigma: {
    name: 'σ',
    text: 'The standard deviation of the noise that is added. A σ of 0.05 is a faint grain; at σ 10 nothing of the picture can be made out. Curves measure pixels from −1 to 1, certificates from 0 to 1.',
  },
  draw: {
    name: 'draw',
    text: 'One random pattern of noise at one level. All classes see the same draw, so that they differ only in what the model was told. More draws make every interval narrower.',
  },
  evaluation: {
    name: 'evaluation',
    text: 'One call of the network: one noisy picture denoised once, as one class. Evaluations are what a run costs, whatever the machine it runs on.',
  },
  error: {
    name: 'error',
    text: 'How far the denoised picture is from the real one: the mean of the squared differences of its pixels. Curves of errors show it before any weight is applied.',
  },
  curve: {
    name: 'curve',
    text: 'The errors of one class, or its evidence against the reference class, over all noise levels. The curves of errors almost coincide; what decides is their difference.',
  },
  elbow: {
    name: 'elbow',
    text: 'Where the curves of the classes part: between noise too weak to hide anything and noise too strong to leave anything. Most evidence lies there, and this page is named after it.',
  },
  evidence: {
    name: 'evidence',
    text: 'How much better one class explains the noisy picture than another, weighted as the reading says. Above zero speaks for the class, below zero for the reference; over all levels it adds up to the gap.',
  },
  nats: {
    name: 'nats',
    text: 'A unit of evidence on the scale of natural logarithms: one nat makes a class e ≈ 2.7 times as likely as the other, ten nats 22,000 times, if the model is to be believed.',
  },
  reading: {
    name: 'reading',
    text: 'The rule that makes scores out of the errors: how levels are weighted and added up. All readings use the same errors, so that switching costs no evaluation.',
  },
  elbo: {
    name: 'ELBO',
    text: 'The reading that adds errors up to a bound on the log-likelihood of the picture under each class. Its gaps are in nats; taken for the log-likelihood, with equal priors, it gives Bayes’ rule.',
  },
  edm: {
    name: 'EDM weight',
    text: 'The reading that weighs levels as networks of the EDM kind are trained: most weight on medium noise. Its scores are weighted errors and not nats.',
  },
  gap: {
    name: 'gap',
    text: 'The difference of the scores of two classes. It is worked out draw by draw from the same noise, and so is known far more exactly than either score.',
  },
  reference: {
    name: 'reference',
    text: 'The class that all others are measured against: the zero line of the evidence. Any class can be made the reference, by the target in the list of classes or by the key R.',
  },
  runnerUp: {
    name: 'runner-up',
    text: 'The class with the best score after the leader. The verdict is about these two: it is decided when the interval of their gap does not reach zero.',
  },
  standardError: {
    name: 'standard error',
    text: 'By how much a mean would typically differ if it were measured again with other noise. It shrinks with the square root of the number of draws: four times as many halve it.',
  },
  interval: {
    name: '95 % interval',
    text: 'A range made so that about 95 of 100 such ranges hold the value that endlessly many draws would give. It covers the noise drawn, not the mistakes of the model.',
  },
  paired: {
    name: 'paired difference',
    text: 'Two classes compared on the same noise. What the noise does to both cancels out, and the spread of the difference is much smaller than that of the errors.',
  },
  correlation: {
    name: 'paired correlation',
    text: 'How closely the errors of two classes rise and fall together from draw to draw: 1 is in step, 0 is independent. The nearer to 1, the more pairing helps.',
  },
  plan: {
    name: 'plan',
    text: 'At which noise levels a run measures, and how many draws it takes at each. Calibrations and prediction sets hold only for the plan that they were measured by.',
  },
  decider: {
    name: 'decider',
    text: 'The rule that says what is measured next and when it is enough. The fixed budget measures everything; others stop asking about classes that have fallen behind.',
  },
  race: {
    name: 'race',
    text: 'A decider that measures all classes in rounds and rules out those that are worse beyond doubt, until one is left. It pays for looking again and again, so watching it does no harm.',
  },
  delta: {
    name: 'δ, risk',
    text: 'The chance that a race may take of ruling out the class that endless draws would name. A smaller δ needs more evaluations. It says nothing about the mistakes of the model.',
  },
  seed: {
    name: 'seed',
    text: 'The number all noise is made from. The same seed, model, plan and picture give the same noise on every machine, so a run can be repeated exactly; another seed is a fresh try.',
  },
  antithetic: {
    name: 'antithetic pair',
    text: 'Two draws of opposite sign. Part of their error cancels, which can make intervals narrower at the same cost.',
  },
  filmstrip: {
    name: 'filmstrip',
    text: 'The picture at eight noise levels, little noise first. Dragging over it moves the cursor of all charts, so that each point of a curve can be seen as a picture.',
  },
  heatScale: {
    name: 'scale of a map',
    text: 'What the colours of a map stand for: no colour is zero, and full colour is the number beside the map. Maps that are shown together share one scale, so they can be compared.',
  },
  confidence: {
    name: 'confidence',
    text: 'How often verdicts as sure as this one are right. It is a statement about many pictures like those it was measured on, not a proof about this picture.',
  },
  calibrated: {
    name: 'calibrated',
    text: 'Measured, not assumed: among validation pictures with a confidence of 80 %, about 80 in 100 were right. It holds for the reading and plan it was measured by.',
  },
  temperature: {
    name: 'temperature',
    text: 'The one number that the scores are divided by before they become probabilities. It is fitted on validation pictures, since scores by themselves are far too sure.',
  },
  softmax: {
    name: 'softmax',
    text: 'The step from scores to shares that add up to one: the exponential of each score, over the sum of all. The result is a probability only once its temperature has been fitted.',
  },
  ece: {
    name: 'ECE',
    text: 'Expected calibration error: by how much confidence and the share of right verdicts differ on average, over bins of equal confidence. Zero is perfectly calibrated.',
  },
  certificate: {
    name: 'certificate',
    text: 'A proof, at a chosen confidence, that no change of the picture within the radius changes the class that most noisy copies get. It is about this smoothed classifier, not about the verdict.',
  },
  radius: {
    name: 'radius',
    text: 'How far the picture may be changed, as the root of the summed squares of all changes of pixel values in [0, 1]. At 0.5 one pixel may change by half of black to white, or many by a little.',
  },
  l2: {
    name: 'ℓ2, ℓ∞',
    text: 'Two ways to measure a change: ℓ2 is the root of the summed squares over all pixels, ℓ∞ the largest change of any pixel. Certificates here are about ℓ2.',
  },
  alpha: {
    name: 'α',
    text: 'The chance that a certificate may be wrong because of the noise drawn: with α = 0.001 at most one in a thousand. Confidence is one minus α.',
  },
  apndc: {
    name: 'APNDC',
    text: 'A diffusion classifier for noisy pictures: it denoises the noisy copy once, then lets the classes compete for that estimate. Its votes make the certificate.',
  },
  votes: {
    name: 'votes',
    text: 'How often each class came first: of the noisy copies in a certificate, or of the single measurements of a run. Counting is coarser than adding up errors, but hard to mislead by a few outliers.',
  },
  abstain: {
    name: 'abstain',
    text: 'To say that nothing was proven. An abstention is a result and not an error: no class got a majority that the votes cast could prove.',
  },
  anytime: {
    name: 'any time',
    text: 'A bound that holds at every moment at once. A run may be watched and stopped when it looks good, and the confidence still holds; the price is a slightly smaller radius.',
  },
  holm: {
    name: 'Holm',
    text: 'A correction for many certificates at once: the smallest p-value is held to α divided by their number, the next to a little more, and so on. The terminal uses it for whole data sets.',
  },
  evidenceMap: {
    name: 'evidence map',
    text: 'The gap of two classes spread over the pixels it comes from. Blue speaks for the class, red against it, and the sum over all pixels is the gap itself.',
  },
  settled: {
    name: 'settled pixel',
    text: 'A pixel whose evidence differs from zero by more than its own 95 % interval. Others are hatched: more draws could turn their sign.',
  },
  counterfactual: {
    name: 'counterfactual',
    text: 'The picture as the model would have it if it were of another class: noised up to a level and denoised again as that class. It shows what the model looks for, not what is true.',
  },
  startLevel: {
    name: 'start level',
    text: 'The noise level a counterfactual begins at. A low one keeps most of the picture; a high one lets more of it change.',
  },
  guidance: {
    name: 'guidance',
    text: 'Exaggerates what sets a class apart, by adding some of the difference to a denoiser that was told no class. Zero adds nothing; much of it leads to pictures that are no longer typical.',
  },
  predictionSet: {
    name: 'prediction set',
    text: 'All classes that cannot be left out if the right one is to be among them as often as promised. One class means little doubt, many mean much, and none that the picture fits nowhere.',
  },
  coverage: {
    name: 'coverage',
    text: 'The promise of prediction sets: the share of pictures whose set holds the right class. It is counted over many pictures and says nothing about a single one.',
  },
  riskCoverage: {
    name: 'risk–coverage',
    text: 'How many answers are wrong if only the least doubtful share of pictures is answered and the rest goes to a human. A good doubt makes this curve fall quickly to the left.',
  },
  likeness: {
    name: 'likeness',
    text: 'Whether the picture is as easy to denoise without a class as the pictures that the model was tested on. Far outside their range the verdict may mean nothing.',
  },
  energy: {
    name: 'energy',
    text: 'Minus the logarithm of the summed likelihoods of all classes: high when not even the best class explains the picture well.',
  },
  determinism: {
    name: 'determinism grade',
    text: 'How exactly a recomputed run agrees with the shared one: D4 is every number, on the same engine; D3 the verdict, but for rounding; D2 the verdict; D1 another verdict that the shared interval allows; D0 none of these.',
  },
} satisfies Readonly<Record<string, Entry>>;
