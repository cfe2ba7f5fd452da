import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  text: () => string;
  look?: 'primary' | 'plain' | 'quiet';
  onFailure?: () => void;
  children: ReactNode;
}>;

/** Copies a text and says so until the pointer or the focus leaves; tells its parent when the browser refuses. */
export function CopyButton({ text, look = 'plain', onFailure, children }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      onFailure?.();
    }
  };
  return (
    <Button
      look={look}
      icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      onPress={() => void copy()}
      onPointerLeave={() => setCopied(false)}
      onBlur={() => setCopied(false)}
    >
      <span aria-live="polite">{copied ? words.copied : children}</span>
    </Button>
  );
}
