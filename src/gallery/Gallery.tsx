import { type ReactNode, useEffect, useState } from 'react';
import * as specimens from './specimens.tsx';

const entries = Object.entries(specimens);
const names = entries.map(([name]) => name);
const themes = ['system', 'light', 'dark'] as const;
const widths = [1100, 720, 390] as const;

/** One specimen at a time: ← → goes through them, the address keeps the place. */
export function Gallery() {
  const [at, setAt] = useState(() => Math.max(0, names.indexOf(location.hash.slice(1))));
  const [theme, setTheme] = useState<(typeof themes)[number]>('system');
  const [width, setWidth] = useState<number>(widths[0]);
  const [name, specimen] = entries[at]!;
  useEffect(() => {
    history.replaceState(null, '', `#${name}`);
  }, [name]);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (document.activeElement !== document.body) return;
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      setAt((now) => (now + by + names.length) % names.length);
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, []);
  return (
    <div className="gallery" {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <nav>
        <Choice label="Specimen" value={name} options={names} onChange={(next) => setAt(names.indexOf(next))} />
        <Choice label="Theme" value={theme} options={themes} onChange={setTheme} />
        <Choice
          label="Width"
          value={String(width)}
          options={widths.map(String)}
          onChange={(next) => setWidth(Number(next))}
        />
      </nav>
      <main key={name} style={{ maxWidth: width }}>
        <Specimen of={specimen} />
      </main>
    </div>
  );
}

const Specimen = ({ of }: Readonly<{ of: () => ReactNode }>) => of();

type ChoiceProps<T extends string> = Readonly<{
  label: string;
  value: T;
  options: readonly T[];
  onChange: (value: T) => void;
}>;

const Choice = <T extends string>({ label, value, options, onChange }: ChoiceProps<T>) => (
  <label>
    {label}{' '}
    <select value={value} onChange={(event) => onChange(options[event.currentTarget.selectedIndex]!)}>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  </label>
);
