import type { Plane } from '#core/attack/edits/plane.ts';
import type { Recount } from '#core/attack/recount.ts';
import { toBase64 } from '#runtime/base64.ts';
import type { CertifyRun } from '#state/appState.ts';
import { type Claim, distancesOf } from './breaking.ts';

type Contradiction = Readonly<{
  model: CertifyRun['model'];
  claim: Claim;
  origin: Plane;
  shown: Plane;
  votes: Recount;
  /** What must stand beside anything the model says. */
  notice: string | undefined;
}>;

/** Everything that is needed to see a contradicted certificate again. */
export const reportText = ({ model, claim, origin, shown, votes, notice }: Contradiction): string =>
  JSON.stringify({
    notice,
    model: model.id,
    sha256: model.sha256,
    claim: { class: claim.class, radius: claim.radius },
    settings: claim.settings,
    distance: distancesOf(origin, shown).l2,
    votes: votes.counts,
    shape: [origin.height, origin.width, origin.channels],
    picture: toBase64(origin.data),
    changed: toBase64(shown.data),
  });
