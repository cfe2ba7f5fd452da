import * as v from 'valibot';
import { Fault } from '#core/fault.ts';
import type { World } from './world.ts';

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

const demosSchema = v.pipe(
  v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
      model: text(64),
      title: text(60),
      text: text(200),
      link: text(65_536),
    }),
  ),
  v.maxLength(100),
);

/** A run that is worth a look, as a link. */
export type Demo = v.InferOutput<typeof demosSchema>[number];

/** The shipped demo links. @throws Fault model-unreachable or data-invalid when they cannot be read */
export async function readDemos({ fetchJson }: Pick<World, 'fetchJson'>): Promise<readonly Demo[]> {
  const found = v.safeParse(demosSchema, await fetchJson('demos.json'));
  if (found.success) return found.output;
  throw new Fault('data-invalid', `The list of examples is not what was expected: ${found.issues[0].message}.`, {
    remedy: 'Reload the page.',
  });
}

/** The link of the demo of this name. @throws Fault link-damaged when there is none */
export async function demoLink(world: Pick<World, 'fetchJson'>, id: string): Promise<string> {
  const demo = (await readDemos(world)).find((each) => each.id === id);
  if (demo !== undefined) return demo.link;
  throw new Fault('link-damaged', `There is no example “${id.slice(0, 40)}”.`, {
    remedy: 'Choose one from the list of examples.',
  });
}
