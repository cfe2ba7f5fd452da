/**
 * Names a kept file by its sha256, so that a changed file is never taken for the old one; the model's id tells whose it
 * is.
 */
export type CacheKey = Readonly<{ model: string; sha256: string }>;

/** Verified model files, kept between visits. */
export type ModelCache = Readonly<{
  get(key: CacheKey): Promise<Uint8Array | undefined>;
  /** Keeps a whole file or nothing; rejects, with the reason in words, when it cannot. */
  put(key: CacheKey, bytes: Uint8Array): Promise<void>;
  remove(key: CacheKey): Promise<void>;
  /** Keys and sizes of all files. */
  list(): Promise<readonly Readonly<CacheKey & { bytes: number }>[]>;
}>;

/** For the terminal, whose files are at hand. */
export const noCache: ModelCache = {
  get: async () => undefined,
  put: async () => {},
  remove: async () => {},
  list: async () => [],
};
