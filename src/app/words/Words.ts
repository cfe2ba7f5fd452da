/** Every string of the page by feature, typed by the English: a language that misses one is a type error. */
export type Words = {
  readonly break: typeof import('#ui/features/break/words.en.ts');
  readonly card: typeof import('#ui/features/model/cardWords.en.ts');
  readonly certify: typeof import('#ui/features/certify/words.en.ts');
  readonly confidence: typeof import('#ui/features/verdict/confidenceWords.en.ts');
  readonly counterfactual: typeof import('#ui/features/counterfactual/words.en.ts');
  readonly curves: typeof import('#ui/features/curves/words.en.ts');
  readonly curvesReading: typeof import('#ui/features/curves/reading.en.ts');
  readonly comparison: typeof import('#ui/features/share/comparisonWords.en.ts');
  readonly shareTitles: typeof import('#ui/features/share/titles.en.ts');
  readonly decider: typeof import('#ui/features/run/deciderWords.en.ts');
  readonly demos: typeof import('#ui/features/demos/words.en.ts');
  readonly dossier: typeof import('#ui/features/model/dossierWords.en.ts');
  readonly doubt: typeof import('#ui/features/doubt/words.en.ts');
  readonly evidence: typeof import('#ui/features/evidence/words.en.ts');
  readonly export: typeof import('#ui/features/curves/export/words.en.ts');
  readonly faults: typeof import('#ui/kit/faultGist.en.ts');
  readonly help: typeof import('#ui/features/help/words.en.ts');
  readonly helpTitles: typeof import('#ui/features/help/titles.en.ts');
  readonly history: typeof import('#ui/features/history/words.en.ts');
  readonly historyTitles: typeof import('#ui/features/history/titles.en.ts');
  readonly how: typeof import('#ui/features/how/words.en.ts');
  readonly howTitles: typeof import('#ui/features/how/titles.en.ts');
  readonly inspector: typeof import('#ui/features/inspector/words.en.ts');
  readonly model: typeof import('#ui/features/model/words.en.ts');
  readonly notices: typeof import('#ui/features/notices/words.en.ts');
  readonly kit: typeof import('#ui/kit/words.en.ts');
  readonly outcome: typeof import('#ui/features/verdict/outcomeWords.en.ts');
  readonly page: typeof import('#ui/features/page/words.en.ts');
  readonly picture: typeof import('#ui/features/picture/words.en.ts');
  readonly plan: typeof import('#ui/features/run/planWords.en.ts');
  readonly privacy: typeof import('#ui/features/privacy/words.en.ts');
  readonly privacyTitles: typeof import('#ui/features/privacy/titles.en.ts');
  readonly ranking: typeof import('#ui/features/ranking/words.en.ts');
  readonly reading: typeof import('#ui/features/reading/words.en.ts');
  readonly readingText: typeof import('#ui/features/reading/readingText.en.ts');
  readonly replay: typeof import('#ui/features/replay/words.en.ts');
  readonly run: typeof import('#ui/features/run/words.en.ts');
  readonly samples: typeof import('#ui/features/model/sampleWords.en.ts');
  readonly share: typeof import('#ui/features/share/words.en.ts');
  readonly terms: typeof import('#ui/terms/glossary.en.ts');
  readonly tour: typeof import('#ui/features/tour/words.en.ts');
  readonly verdict: typeof import('#ui/features/verdict/words.en.ts');
};

/** The names in a table, and in the tables inside it. */
type Names<T> = T extends (...given: never) => unknown
  ? 'function'
  : T extends object
    ? { readonly [Key in keyof T]: Names<T[Key]> }
    : 'value';

/** A table of words; one that has a string too many is a type error. */
export const tableOf = <T extends Words>(table: Names<Words> extends Names<T> ? T : never): Words => table;
