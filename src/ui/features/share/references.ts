import type { DeciderId } from '#core/scoring/decider.ts';
import type { ReadingId } from '#core/scoring/reading.ts';

/** A publication: what BibTeX needs of it. `venue` is missing for one that is only on arXiv. */
export type Reference = Readonly<{
  key: string;
  authors: readonly string[];
  title: string;
  year: number;
  venue?: Readonly<{ kind: 'journal' | 'booktitle'; name: string; volume?: number; pages?: string }>;
  arxiv?: string;
}>;

const chen = ['Chen, Huanran', 'Dong, Yinpeng'] as const;
const neurips = { kind: 'booktitle', name: 'Advances in Neural Information Processing Systems' } as const;
const icml = { kind: 'booktitle', name: 'International Conference on Machine Learning' } as const;

const li: Reference = {
  key: 'li2023diffusion',
  authors: ['Li, Alexander C.', 'Prabhudesai, Mihir', 'Duggal, Shivam', 'Brown, Ellis', 'Pathak, Deepak'],
  title: 'Your Diffusion Model is Secretly a Zero-Shot Classifier',
  year: 2023,
  venue: { kind: 'booktitle', name: 'IEEE/CVF International Conference on Computer Vision' },
  arxiv: '2303.16203',
};
const clark: Reference = {
  key: 'clark2023text',
  authors: ['Clark, Kevin', 'Jaini, Priyank'],
  title: 'Text-to-Image Diffusion Models are Zero-Shot Classifiers',
  year: 2023,
  venue: neurips,
  arxiv: '2303.15233',
};
const kingma: Reference = {
  key: 'kingma2021variational',
  authors: ['Kingma, Diederik P.', 'Salimans, Tim', 'Poole, Ben', 'Ho, Jonathan'],
  title: 'Variational Diffusion Models',
  year: 2021,
  venue: neurips,
  arxiv: '2107.00630',
};
const robust: Reference = {
  key: 'chen2024robust',
  authors: [...chen, 'Wang, Zhengyi', 'Yang, Xiao', 'Duan, Chengqi', 'Su, Hang', 'Zhu, Jun'],
  title: 'Robust Classification via a Single Diffusion Model',
  year: 2024,
  venue: icml,
  arxiv: '2305.15241',
};
const certifiable: Reference = {
  key: 'chen2024certifiably',
  authors: [...chen, 'Shao, Shitong', 'Hao, Zhongkai', 'Yang, Xiao', 'Su, Hang', 'Zhu, Jun'],
  title: 'Diffusion Models are Certifiably Robust Classifiers',
  year: 2024,
  venue: neurips,
  arxiv: '2402.02316',
};
const karras: Reference = {
  key: 'karras2022elucidating',
  authors: ['Karras, Tero', 'Aittala, Miika', 'Aila, Timo', 'Laine, Samuli'],
  title: 'Elucidating the Design Space of Diffusion-Based Generative Models',
  year: 2022,
  venue: neurips,
  arxiv: '2206.00364',
};
const favero: Reference = {
  key: 'favero2025conditional',
  authors: ['Favero, Gian', 'Saremi, Parham', 'Kaczmarek, Emily', 'Nichyporuk, Brennan', 'Arbel, Tal'],
  title:
    'Conditional Diffusion Models are Medical Image Classifiers that Provide Explainability and Uncertainty for Free',
  year: 2025,
  venue: { kind: 'booktitle', name: 'Medical Imaging with Deep Learning' },
  arxiv: '2502.03687',
};
const wang: Reference = {
  key: 'wang2025noise',
  authors: ['Wang, Yanghao', 'Chen, Long'],
  title: 'Noise Matters: Optimizing Matching Noise for Diffusion Classifiers',
  year: 2025,
  venue: neurips,
  arxiv: '2508.11330',
};
const lugosi: Reference = {
  key: 'lugosi2019mean',
  authors: ['Lugosi, Gábor', 'Mendelson, Shahar'],
  title: 'Mean Estimation and Regression under Heavy-Tailed Distributions: A Survey',
  year: 2019,
  venue: { kind: 'journal', name: 'Foundations of Computational Mathematics', volume: 19, pages: '1145--1190' },
  arxiv: '1906.04280',
};
const shanbhag: Reference = {
  key: 'shanbhag2024leaf',
  authors: [
    'Shanbhag, Arundhati S.',
    'Moser, Brian B.',
    'Nauen, Tobias C.',
    'Frolov, Stanislav',
    'Raue, Federico',
    'Dengel, Andreas',
  ],
  title: 'Just Leaf It: Accelerating Diffusion Classifiers with Hierarchical Class Pruning',
  year: 2024,
  arxiv: '2411.12073',
};
const evenDar: Reference = {
  key: 'evendar2006action',
  authors: ['Even-Dar, Eyal', 'Mannor, Shie', 'Mansour, Yishay'],
  title: 'Action Elimination and Stopping Conditions for the Multi-Armed Bandit and Reinforcement Learning Problems',
  year: 2006,
  venue: { kind: 'journal', name: 'Journal of Machine Learning Research', volume: 7, pages: '1079--1105' },
};
const etore: Reference = {
  key: 'etore2010adaptive',
  authors: ['Étoré, Pierre', 'Jourdain, Benjamin'],
  title: 'Adaptive Optimal Allocation in Stratified Sampling Methods',
  year: 2010,
  venue: {
    kind: 'journal',
    name: 'Methodology and Computing in Applied Probability',
    volume: 12,
    pages: '335--360',
  },
};
const cohen: Reference = {
  key: 'cohen2019certified',
  authors: ['Cohen, Jeremy', 'Rosenfeld, Elan', 'Kolter, J. Zico'],
  title: 'Certified Adversarial Robustness via Randomized Smoothing',
  year: 2019,
  venue: icml,
  arxiv: '1902.02918',
};

/** What a run under a reading rests on. */
export const readingReferences: Readonly<Record<ReadingId, readonly Reference[]>> = {
  elbo: [li, kingma],
  'li-l2': [li],
  'li-l1': [li],
  vote: [favero],
  snr: [clark],
  'clark-jaini': [clark],
  edm: [robust, karras],
  'edm-released': [robust, karras],
  'z-mean': [wang],
  median: [lugosi],
  learned: [clark],
};

/** What a decider follows. */
export const deciderReferences: Readonly<Record<DeciderId, readonly Reference[]>> = {
  fixed: [li],
  race: [evenDar, etore],
  'li-stages': [li],
  'paired-test': [clark],
  'vote-stages': [favero],
  'sift-refine': [certifiable],
  progressive: [certifiable],
  'class-tree': [shanbhag],
};

/** What a certificate rests on. */
export const certificateReferences: readonly Reference[] = [cohen, certifiable];
