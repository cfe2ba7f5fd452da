import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameDecider } from '#core/scoring/sameDecider.ts';
import { samePlan } from '#core/scoring/samePlan.ts';
import { writeDoubt } from '#runtime/cardDoubt.ts';
import type { CardExtras, Confidence } from '#runtime/modelCard.ts';
import { parseCard } from '#runtime/parseCard.ts';
import { withField } from './withField.ts';

/** Puts fields into the card of a model of a folder of models; confidence is added to what the card has of it. */
export async function writeCard(models: string, id: string, fields: CardExtras): Promise<void> {
  const path = join(models, id, 'card.json');
  const text = await readFile(path, 'utf8');
  const known = parseCard(JSON.parse(text)).confidence;
  const { confidence, doubt } = fields;
  const written = {
    ...fields,
    ...(confidence && { confidence: joined(known, confidence) }),
    ...(doubt && { doubt: writeDoubt(doubt) }),
  };
  const next = Object.entries(written).reduce((card, [name, value]) => withField(card, name, value), text);
  parseCard(JSON.parse(next));
  await writeFile(path, next);
}

/** Newer readings take the place of older ones; of curves, those of the same decider under the same reading and plan. */
function joined(known: Confidence | undefined, { format, readings, deciders }: Confidence): Confidence {
  const kept = known?.deciders?.filter(
    (old) =>
      !deciders?.some(
        (curve) =>
          sameDecider(curve.decider, old.decider) && curve.reading === old.reading && samePlan(curve.plan, old.plan),
      ),
  );
  const allReadings = readings ?? known?.readings;
  const all = [...(kept ?? []), ...(deciders ?? [])];
  return {
    format,
    ...(allReadings && { readings: allReadings }),
    ...(all.length > 0 ? { deciders: all } : {}),
  };
}
