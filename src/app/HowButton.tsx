import { BookOpen } from 'lucide-react';
import { titles } from '#ui/features/how/titles.ts';
import { Button } from '#ui/kit/Button.tsx';
import { openHow } from './how.ts';

/** Opens the page on how it works; in a row of icons it is one. */
export const HowButton = ({ isIcon = false }: Readonly<{ isIcon?: boolean }>) =>
  isIcon ? (
    <Button look="quiet" aria-label={titles.button} icon={<BookOpen aria-hidden />} onPress={openHow} />
  ) : (
    <Button look="quiet" onPress={openHow}>
      {titles.button}
    </Button>
  );
