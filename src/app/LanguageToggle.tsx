import { Languages } from 'lucide-react';
import { words } from '#ui/features/page/words.ts';
import { Button } from '#ui/kit/Button.tsx';
import { type Language, languages, speak, useLanguage } from '#ui/language/language.ts';
import { useApp } from '#ui/useApp.ts';
import { tables } from './words/tables.ts';

const others: Readonly<Record<Language, Language>> = { en: 'de', de: 'en' };

/** Goes to the other language, which it names in that language. */
export function LanguageToggle() {
  const other = others[useLanguage()];
  const notify = useApp((app) => app.notify);
  const change = () =>
    speak(other, tables).catch(() => notify('warning', words.noLanguage, { remedy: words.noLanguageHow }));
  return (
    <Button
      look="quiet"
      lang={other}
      aria-label={languages[other]}
      title={languages[other]}
      icon={<Languages aria-hidden />}
      onPress={() => void change()}
    />
  );
}
