export { connectEngine, connectPictures } from './connect.ts';
export type {
  ClassifyEvent,
  DecodeEvent,
  Engine,
  EngineChoice,
  Jobs,
  LoadEvent,
  PictureJobs,
  ScoreEvent,
} from './protocol.ts';
export type { Timers, WorkerLike } from './supervise.ts';
