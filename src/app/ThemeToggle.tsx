import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { rememberedTheme, themes, wearTheme } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Goes from the system's colours to light to dark and round again. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(rememberedTheme);
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <Button
      look="quiet"
      aria-label={`Colours: ${theme}. Change to ${next}`}
      icon={<Icon aria-hidden />}
      onPress={() => {
        wearTheme(next);
        setTheme(next);
      }}
    />
  );
}
