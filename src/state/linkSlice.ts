import { isFault } from '#core/fault.ts';
import { fixedChoice } from '#core/scoring/decider.ts';
import { emptyTable } from '#core/scoring/errorTable.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import { encodeLink } from '#runtime/link/encodeLink.ts';
import type { SharedRun } from '#runtime/link/sharedRun.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { asFault } from './asFault.ts';
import { certificateToShare } from './certificateToShare.ts';
import { isOtherVersion, linkedPicture, linkedRun, shippedCard } from './linked.ts';
import { readHash } from './readHash.ts';
import { readingNamed, selectReading } from './selectReading.ts';
import { selectView } from './selectView.ts';
import type { Slice } from './slice.ts';

type Keys = 'wantsPicture' | 'openLink' | 'makeLink' | 'recompute';

/** Runs that come from a link and go into one. Nothing is fetched because of a link but a shipped model. */
export const createLinkSlice = (): Slice<Keys> => (set, get) => ({
  wantsPicture: false,
  openLink: (hash) => {
    const { embed, link, model } = readHash(hash);
    get().setView({ embed });
    if (model !== undefined) get().openModelPage(model);
    else get().closeModels();
    if (link === undefined) {
      if (get().run === undefined) get().showExample();
      return;
    }
    try {
      const run = decodeLink(link);
      const card = shippedCard(run, get().catalogue);
      const picture = linkedPicture(run, card);
      const opened = linkedRun(run, card, picture);
      get().stop();
      get().selectModel(card.id);
      if (isOtherVersion(run, card)) get().notify('warning', otherVersion(card));
      set({ run: opened, picture, wantsPicture: false });
      get().setSettings({
        levels: run.plan.levels,
        draws: run.plan.draws,
        seed: run.seed,
        decider: run.course?.decider ?? fixedChoice,
      });
      const { levels, draws } = get().settings;
      if (levels !== run.plan.levels || draws !== run.plan.draws) get().notify('info', clamped(run, levels, draws));
      const exists = (c: number | undefined) => c !== undefined && c < card.classes.length;
      get().setView({
        reading: run.reading,
        reference: exists(run.view.reference) ? run.view.reference : undefined,
        pins: run.view.pins.filter(exists),
        cursor: undefined,
        levelRange: undefined,
      });
    } catch (error) {
      get().notifyFault(asFault(error));
      if (get().run === undefined) get().showExample();
    }
  },
  makeLink: ({ curves, picture, certificate = true }) => {
    const state = get();
    const { run, view } = state;
    const reading = selectView(state)?.standing.reading;
    if (run === undefined || run.status === 'running' || reading === undefined) return undefined;
    const summary =
      run.table === undefined ? run.summary : summarise(run.table, run.plan, readingNamed(state, reading));
    const input = picture && run.picture !== undefined ? { ...run.picture, data: run.picture.original } : undefined;
    try {
      return encodeLink({
        model: { id: run.model.id, sha256: run.model.sha256 },
        reading,
        plan: run.plan,
        course: run.decider.id === 'fixed' ? undefined : run,
        seed: run.seed,
        fingerprint: run.engine,
        view: { reference: view.reference, pins: view.pins, embed: false },
        summary: curves ? summary : undefined,
        picture: input,
        certificate: certificate ? certificateToShare(state) : undefined,
      });
    } catch (error) {
      if (isFault(error)) return error;
      throw error;
    }
  },
  recompute: async () => {
    const { run, picture } = get();
    if (run === undefined || run.origin === 'here') return;
    const input = run.picture ?? (get().wantsPicture ? picture?.picture : undefined);
    set({ wantsPicture: input === undefined });
    if (input === undefined) return;
    get().selectModel(run.model.id);
    await get().measure(() => {
      const summary = run.table === undefined ? run.summary : summarise(run.table, run.plan, selectReading(get()));
      const { model } = get();
      return {
        ...run,
        origin: 'here',
        outcome: undefined,
        model: { ...run.model, sha256: model.status === 'ready' ? model.sha256 : run.model.sha256 },
        picture: input,
        table: emptyTable(run.model.classes.length, input.values.length),
        summary: undefined,
        engine: '',
        seconds: 0,
        shared: summary === undefined ? undefined : { summary, engine: run.engine },
        comparison: undefined,
      };
    });
  },
});

const otherVersion = ({ title }: ModelCard) =>
  `The link was made with another version of ${title}: recomputing it here may give other numbers.`;

const clamped = ({ plan }: SharedRun, levels: number, draws: number) =>
  `The link's run has ${plan.levels} noise levels × ${plan.draws} draws. Recomputing does them all; the controls here allow ${levels} × ${draws}.`;
