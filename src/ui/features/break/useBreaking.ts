import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AttackStep } from '#core/attack/attack.ts';
import { quantised } from '#core/attack/ball.ts';
import type { Plane } from '#core/attack/edits/plane.ts';
import { type Recount, recount } from '#core/attack/recount.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { isFault } from '#core/fault.ts';
import type { Picture } from '#core/picture/picture.ts';
import { type ClassIndex, seed } from '#core/units.ts';
import type { AttackPorts } from '#state/attackPorts.ts';
import { useApp } from '#ui/useApp.ts';
import { type Claim, type Edits, edited, leaderOf, noEdits, planeFrom, planeOf, valuesOf } from './breaking.ts';
import { type AttackChoice, runAttack } from './runAttack.ts';

/** What both classifiers say of one picture; `plain` is undefined while it is asked and where there is none. */
export type Verdicts = Readonly<{ elbow: ClassIndex; plain: ClassIndex | undefined }>;

/** Votes of the certified classifier on an attacked picture; of other samples than the certificate's. */
const VOTES = 60;
const OTHER_SEED = 7_919;

/** Everything that happens to one picture: edits, attacks, and what the classifiers say of it. */
export function useBreaking(picture: Picture, classes: number, claim: Claim | undefined) {
  const getPorts = useApp((app) => app.attackPorts);
  const notifyFault = useApp((app) => app.notifyFault);
  const origin = useMemo(() => planeOf(picture), [picture]);
  const [base, setBase] = useState<Plane>(origin);
  const [edits, setEdits] = useState<Edits>(noEdits);
  const shown = useMemo(() => edited(base, edits), [base, edits]);
  const [before, setBefore] = useState<Verdicts>();
  const [judged, setJudged] = useState<Readonly<{ of: Plane; verdicts: Verdicts }>>();
  const [step, setStep] = useState<AttackStep>();
  const [attacking, setAttacking] = useState(false);
  const [recounted, setRecounted] = useState<Readonly<{ of: Plane; votes: Recount | undefined }>>();
  /** Names the newest attack; an older one that wakes up ends. */
  const newest = useRef(0);
  const alive = useRef(true);

  const failed = useCallback(
    (error: unknown) => {
      if (!isFault(error)) throw error;
      if (alive.current) notifyFault(error);
    },
    [notifyFault],
  );

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
      newest.current++;
    };
  }, []);

  useEffect(() => {
    if (attacking) return;
    let wanted = true;
    void (async () => {
      const ports = await getPorts();
      if (ports === undefined || !wanted) return;
      const verdicts = await judge(ports, shown);
      if (!wanted) return;
      setJudged({ of: shown, verdicts });
      if (shown.data.every((value, i) => value === origin.data[i])) setBefore(verdicts);
    })().catch(failed);
    return () => {
      wanted = false;
    };
  }, [shown, attacking, origin, getPorts, failed]);

  const attack = async (choice: AttackChoice) => {
    const mine = ++newest.current;
    const truth = claim?.class ?? before?.elbow;
    const ports = await getPorts();
    if (ports === undefined || truth === undefined || mine !== newest.current) return;
    setAttacking(true);
    setEdits(noEdits);
    setStep(undefined);
    const centre = valuesOf(origin);
    try {
      for await (const next of runAttack(ports, choice, { centre, truth, frame: origin })) {
        if (mine !== newest.current) return;
        setStep(next);
        const ball = { centre, norm: choice.norm, radius: choice.distance };
        setBase(planeFrom(quantised(ball, next.best.picture), origin));
        // Slopes of one classifier go on after a flip: what moves on from it fools the other one more often.
        if (choice.method !== 'gradient' && next.best.margin < 0) break;
      }
    } catch (error) {
      failed(error);
    } finally {
      if (mine === newest.current) setAttacking(false);
    }
  };

  const ask = async () => {
    if (claim === undefined) return;
    const of = shown;
    setRecounted({ of, votes: undefined });
    try {
      const ports = await getPorts();
      if (ports === undefined) return;
      const settings = { ...claim.settings, seed: seed((claim.settings.seed + OTHER_SEED) % Number.MAX_SAFE_INTEGER) };
      const votes = await ports.votes(planarBytes(of.data, of.channels).slice(), settings, VOTES);
      if (alive.current) setRecounted({ of, votes: recount(votes, claim.class, classes) });
    } catch (error) {
      failed(error);
    }
  };

  return {
    origin,
    shown,
    edits,
    before,
    /** Undefined while the picture on screen is asked about. */
    verdicts: judged?.of === shown ? judged.verdicts : undefined,
    step,
    attacking,
    recounted: recounted?.of === shown ? recounted : undefined,
    setBase,
    setEdits,
    attack,
    stop: () => {
      newest.current++;
      setAttacking(false);
    },
    reset: () => {
      newest.current++;
      setAttacking(false);
      setStep(undefined);
      setEdits(noEdits);
      setBase(origin);
    },
    ask,
  };
}

async function judge({ scores, plain }: AttackPorts, shown: Plane): Promise<Verdicts> {
  const values = valuesOf(shown);
  const plainScores = plain([values], 0).then(
    ({ logits }) => leaderOf(logits[0]!),
    (error: unknown) => {
      // A model without a plain classifier can still be attacked by questions.
      if (isFault(error) && error.code === 'model-incompatible') return undefined;
      throw error;
    },
  );
  return { elbow: leaderOf(await scores(values)), plain: await plainScores };
}
