import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { words } from '#ui/features/page/words.ts';
import { Button } from '#ui/kit/Button.tsx';
import { rememberedTheme, themes, wearTheme } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast } as const;

/** Goes from the system's colours to light, to dark, to high contrast, and round again. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(rememberedTheme);
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <Button
      look="quiet"
      aria-label={words.theme(words.themes[theme], words.themes[next])}
      icon={<Icon aria-hidden />}
      onPress={() => {
        wearTheme(next);
        setTheme(next);
      }}
    />
  );
}
