export type { DecodeEvent, Engine, EngineChoice, Jobs, LoadEvent, PictureJobs, ScoreEvent } from './protocol.ts';
