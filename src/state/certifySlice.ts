import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { certifyStanding, noStanding, standingAfter, stopped } from '#core/certify/certifyStanding.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { seed } from '#core/units.ts';
import { type CertifyCheckpoint, readCheckpoint } from '#runtime/certifyCheckpoint.ts';
import { hex, sha256 } from '#runtime/sha256.ts';
import type { AppStore, CertifyRun } from './appState.ts';
import { asFault } from './asFault.ts';
import { inFrames } from './inFrames.ts';
import { VOTES } from './keptVotes.ts';
import type { Slice } from './slice.ts';
import type { World } from './world.ts';

type Keys =
  | 'certifyChoices'
  | 'certify'
  | 'setCertify'
  | 'startCertify'
  | 'checkClaim'
  | 'pauseCertify'
  | 'resumeCertify'
  | 'stopCertify';

/** Milliseconds between two checkpoints. */
const KEEP_EVERY = 1000;

/** The certificate on screen: its votes streamed, folded, kept, and gone on with. A newer one silences an older one. */
export const createCertifySlice =
  (world: World): Slice<Keys> =>
  (set, get) => {
    let newest = 0;
    let leave = () => {};
    let lastKept = Number.NEGATIVE_INFINITY;

    const silence = () => {
      leave();
      leave = () => {};
      return ++newest;
    };

    /** Storage may be full or forbidden; a run goes on without it. */
    const keep = async (run: CertifyRun, always: boolean): Promise<void> => {
      if (!always && world.now() - lastKept < KEEP_EVERY) return;
      lastKept = world.now();
      const { engine, seconds, votes } = run;
      if (votes.length === 0) return;
      const checkpoint: CertifyCheckpoint = { engine, seconds, votes };
      await world.keep.write(keyOf(run), checkpoint).catch(() => {});
    };

    const stream = async (mine: () => boolean): Promise<void> => {
      const { certify: run } = get();
      if (run === undefined) return;
      const { settings, model, picture } = run;
      const events = world.engine('certify', {
        model: model.id,
        picture: planarBytes(picture.original, picture.channels).slice(),
        settings,
        block: run.votes.length / settings.block,
      });
      leave = () => void events.return();
      for await (const batch of inFrames(events, world.nextFrame)) {
        const { certify } = get();
        if (!mine() || certify === undefined) return;
        const votes = batch.flatMap((event) => event.votes);
        const standing = standingAfter(settings, electorateOf(certify), certify.standing, votes);
        const next: CertifyRun = {
          ...certify,
          votes: [...certify.votes, ...votes],
          standing,
          seconds: batch.reduce((sum, event) => sum + event.seconds, certify.seconds),
        };
        const done = standing.phase === 'done';
        set({ certify: done ? { ...next, status: 'done' } : next });
        void keep(next, done);
        if (done) return;
      }
    };

    const run = async (begin: () => CertifyRun | undefined): Promise<void> => {
      const mine = silence();
      const isMine = () => mine === newest;
      const first = begin();
      if (first === undefined) return;
      set({ certify: { ...first, status: 'waiting', fault: undefined } });
      get().selectModel(first.model.id);
      const ready = await get().loadModel();
      const { model, certify } = get();
      if (!isMine() || certify === undefined) return;
      if (!ready || model.status !== 'ready') return set({ certify: { ...certify, status: 'failed' } });
      try {
        // A link names the model it was made with; the one that votes here may be another version.
        const opened = { ...certify, model: { ...certify.model, sha256: model.sha256 } };
        const resumed = await withKept(opened, model.engine.fingerprint);
        if (!isMine()) return;
        set({ certify: resumed });
        if (resumed.status === 'running') await stream(isMine);
      } catch (error) {
        if (!isMine()) return;
        const fault = asFault(error);
        set(({ certify }) => (certify === undefined ? {} : { certify: { ...certify, status: 'failed', fault } }));
        get().notifyFault(fault);
      }
    };

    /** A certificate with the votes that were kept of it, when the same engine cast them. */
    const withKept = async (run: CertifyRun, engine: string): Promise<CertifyRun> => {
      const fresh = run.engine !== '' && run.engine !== engine ? { ...begun(run), engine } : { ...run, engine };
      if (fresh.votes.length > 0) return { ...fresh, status: 'running' };
      const value = await world.keep.read(keyOf(fresh)).catch(() => undefined);
      const found = readCheckpoint(value, run.model.classes.length);
      if (found === undefined || found.engine !== engine || found.votes.length % run.settings.block !== 0) {
        return { ...fresh, status: 'running' };
      }
      const standing = certifyStanding(run.settings, electorateOf(run), found.votes);
      return {
        ...fresh,
        votes: found.votes,
        standing,
        seconds: found.seconds,
        kept: found.votes.length,
        status: standing.phase === 'done' ? 'done' : 'running',
      };
    };

    return {
      certifyChoices: {
        variant: 'apndc-correct',
        sigma: 0.25,
        n: 1000,
        alpha: 0.001,
        mode: 'anytime',
        goal: undefined,
      },
      certify: undefined,
      setCertify: (change) => set(({ certifyChoices }) => ({ certifyChoices: { ...certifyChoices, ...change } })),
      startCertify: () => run(() => certificateOf(get())),
      checkClaim: () => run(() => claimedAgain(get())),
      pauseCertify: () => {
        const { certify } = get();
        if (certify?.status !== 'running' && certify?.status !== 'waiting') return;
        silence();
        set({ certify: { ...certify, status: 'paused' } });
        void keep(certify, true);
      },
      resumeCertify: () => run(() => get().certify),
      stopCertify: () => {
        const { certify } = get();
        if (certify === undefined || certify.status === 'done') return;
        silence();
        void keep(certify, true);
        set({ certify: { ...certify, status: 'done', stopped: true, standing: stopped(certify.standing) } });
      },
    };
  };

/** A certificate of the picture on screen without votes yet; undefined while there is no picture. */
function certificateOf({ run, certifyChoices, settings, catalogue }: AppStore): CertifyRun | undefined {
  const card = catalogue.find(({ id }) => id === run?.model.id);
  if (run?.picture === undefined || card === undefined) return undefined;
  const { goal, ...choices } = certifyChoices;
  const usual = defaultCertify(seed(settings.seed), card.plan.sigmaMax);
  return begun({
    model: run.model,
    picture: run.picture,
    pictureName: run.pictureName,
    settings: { ...usual, ...choices, inner: innerFor(usual, choices.variant), ...(goal !== undefined && { goal }) },
  });
}

/** The certificate that the link of the run on screen claims, without votes yet; undefined while there is no picture. */
const claimedAgain = ({ run }: AppStore): CertifyRun | undefined =>
  run?.picture === undefined || run.claimed === undefined
    ? undefined
    : begun({ model: run.model, picture: run.picture, pictureName: run.pictureName, settings: run.claimed.settings });

/** EPNDC cannot use the first step of the grid. */
const innerFor = ({ inner }: CertifySettings, variant: CertifySettings['variant']): CertifySettings['inner'] =>
  variant === 'epndc' ? { ...inner, points: inner.points + 1, skip: inner.skip + 1 } : inner;

type Subject = Pick<CertifyRun, 'model' | 'picture' | 'pictureName' | 'settings'>;

const begun = ({ model, picture, pictureName, settings }: Subject): CertifyRun => ({
  status: 'waiting',
  model,
  picture,
  pictureName,
  settings,
  votes: [],
  standing: noStanding(settings, electorateOf({ model, picture })),
  stopped: false,
  kept: 0,
  engine: '',
  seconds: 0,
  fault: undefined,
});

const electorateOf = ({ model, picture }: Pick<Subject, 'model' | 'picture'>) => ({
  classes: model.classes.length,
  pixels: picture.original.length,
});

/**
 * Names a certificate by everything that its votes and its bound depend on, but for the goal; of the picture only a digest
 * is kept. Votes are not carried over to another α or n: those must not be chosen after looking.
 */
const keyOf = ({ model, picture, settings }: Subject): string => {
  const { goal: _, ...rest } = settings;
  return `${VOTES}${model.sha256} ${hex(sha256(picture.original))} ${JSON.stringify(rest)}`;
};
