import { SquareDashedMousePointer } from 'lucide-react';
import { Toggle } from '#ui/kit/Toggle.tsx';
import { words } from './words.ts';

type Props = Readonly<{ marking: boolean; onChange: (marking: boolean) => void }>;

/** While pressed, a drag marks levels instead of pointing: the way for a finger, which has no Shift. */
export const MarkSwitch = ({ marking, onChange }: Props) => (
  <Toggle label={words.mark} icon={<SquareDashedMousePointer aria-hidden />} isOn={marking} onChange={onChange} />
);
