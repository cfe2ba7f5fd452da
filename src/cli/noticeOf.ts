import { medicalNotice } from '#runtime/medicalNotice.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { loadLocalModel } from './localModels.ts';

/** The field that every report of a medical model has; none of another. */
export const noticeField = ({ notice }: Pick<ModelCard, 'notice'>): Readonly<{ notice?: string }> =>
  notice === 'medical' ? { notice: medicalNotice } : {};

/** The same for a model that only a recording names; nothing where it is not at hand. */
export const noticeFieldOf = (models: string, id: string): Promise<Readonly<{ notice?: string }>> =>
  loadLocalModel(models, id).then(
    ({ card }) => noticeField(card),
    () => ({}),
  );
