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
  VotedEvent,
} from './protocol.ts';
export type { Timers, WorkerLike } from './supervise.ts';
