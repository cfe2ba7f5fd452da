import type { Engine, Jobs, PictureJobs } from '#worker/index.ts';

/** What the page needs from outside: the entry point brings the browser's, a test brings its own. */
export type World = Readonly<{
  engine: Engine<Jobs>;
  decode: Engine<PictureJobs>;
  /** Resolves when the next picture of the screen is due. */
  nextFrame: () => Promise<void>;
  /** Bytes that a page may take here before the browser ends it; undefined where nothing is known. */
  memory: number | undefined;
  /** Milliseconds since some fixed moment. */
  now: () => number;
  /** JSON of a file beside the page; a Fault when it cannot be had. */
  fetchJson: (path: string) => Promise<unknown>;
  /** Bytes of a file beside the page; a Fault when they cannot be had. */
  fetchBlob: (path: string) => Promise<Blob>;
  /** Bytes of a picture at an address that the user gave; a Fault when its site does not let this page have them. */
  fetchPicture: (address: URL) => Promise<Blob>;
  /** Storage that outlives a reload; rejects when there is none. */
  keep: Readonly<{
    read(key: string): Promise<unknown>;
    write(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
    names(): Promise<readonly string[]>;
  }>;
  /** The bundled example run, in the form of a run file. */
  example: unknown;
}>;
