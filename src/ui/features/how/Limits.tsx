import styles from './How.module.css';
import { Section } from './Section.tsx';
import { words } from './words.ts';

/** The papers behind this page; titles are their own, in every language. */
const papers = [
  [
    'Li, Prabhudesai, Duggal, Brown, Pathak (2023): Your Diffusion Model is Secretly a Zero-Shot Classifier',
    '2303.16203',
  ],
  ['Clark, Jaini (2023): Text-to-Image Diffusion Models are Zero-Shot Classifiers', '2303.15233'],
  ['Kingma, Salimans, Poole, Ho (2021): Variational Diffusion Models', '2107.00630'],
  [
    'Karras, Aittala, Aila, Laine (2022): Elucidating the Design Space of Diffusion-Based Generative Models',
    '2206.00364',
  ],
  ['Chen, Dong, Wang, et al. (2024): Robust Classification via a Single Diffusion Model', '2305.15241'],
  ['Chen, Dong, Shao, et al. (2024): Diffusion Models are Certifiably Robust Classifiers', '2402.02316'],
  ['Cohen, Rosenfeld, Kolter (2019): Certified Adversarial Robustness via Randomized Smoothing', '1902.02918'],
] as const;

/** What none of this says, and where to read on. */
export function Limits() {
  const { title, text, items, reading, opens } = words.limits;
  return (
    <Section id="how-limits" title={title} text={text}>
      <dl className={styles.limits}>
        {items.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.reading}>{reading}</h3>
      <ul className={styles.papers}>
        {papers.map(([name, id]) => (
          <li key={id}>
            {name},{' '}
            <a href={`https://arxiv.org/abs/${id}`} rel="noopener noreferrer" target="_blank">
              arXiv:{id}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{opens}</p>
    </Section>
  );
}
