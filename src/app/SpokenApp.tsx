import { useLanguage } from '#ui/language/language.ts';
import { App } from './App.tsx';

/** The page in the language in use; another one draws it anew, around the same runs. */
export const SpokenApp = () => <App key={useLanguage()} />;
