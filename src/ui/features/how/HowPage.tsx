import { useEffect, useRef } from 'react';
import { Certificates } from './Certificates.tsx';
import { Denoising } from './Denoising.tsx';
import { Elbow } from './Elbow.tsx';
import styles from './How.module.css';
import { Limits } from './Limits.tsx';
import { Pairing } from './Pairing.tsx';
import { Race } from './Race.tsx';
import { TwoClasses } from './TwoClasses.tsx';
import { words } from './words.ts';

const parts = [
  ['how-denoise', () => words.denoise.title],
  ['how-two', () => words.two.title],
  ['how-elbow', () => words.elbow.title],
  ['how-pairing', () => words.pairing.title],
  ['how-race', () => words.race.title],
  ['how-certify', () => words.certify.title],
  ['how-limits', () => words.limits.title],
] as const;

/** How diffusion classification works, on a world whose answers are known. */
export function HowPage() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.title;
    document.title = `${words.title} · Elbow`;
    title.current?.focus({ preventScroll: true });
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <article className={styles.page}>
      <h1 ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <div className={styles.text}>
        {words.intro.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <nav aria-label={words.contents}>
        <ol className={styles.contents}>
          {parts.map(([id, name]) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                {name()}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <Denoising />
      <TwoClasses />
      <Elbow />
      <Pairing />
      <Race />
      <Certificates />
      <Limits />
    </article>
  );
}

/** The address names the page; its parts are reached without changing it. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
