import type { FaultCode } from '#core/fault.ts';

/** What kind of fault it is and what to do, for readers of other languages; in English the fault says both itself. */
export const faultGist = (_code: FaultCode): string | undefined => undefined;
