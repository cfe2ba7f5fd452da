import type { InferenceSession } from 'onnxruntime-common';
import { Fault } from '#core/fault.ts';
import type { ModelCard } from './modelCard.ts';

type Metadata = Readonly<{
  inputs: readonly InferenceSession.ValueMetadata[];
  outputs: readonly InferenceSession.ValueMetadata[];
}>;
type Dims = readonly (number | 'any')[];

/** Compares the tensors of a session with those its card promises. @throws Fault model-incompatible */
export function checkSignature({ inputs, outputs }: Metadata, { tensors, picture, condition }: ModelCard): void {
  const pixels = [picture.channels, picture.height, picture.width];
  const expected = {
    base: ['any', ...pixels],
    noise: ['any', ...pixels],
    noise_scale: ['any'],
    sigma: ['any'],
    target: ['any', ...pixels],
    condition: ['any', condition.size],
  } as const satisfies Record<keyof ModelCard['tensors']['inputs'], Dims>;
  for (const [role, dims] of Object.entries(expected) as [keyof typeof expected, Dims][]) {
    check('input', tensors.inputs[role], inputs, dims);
  }
  const names = Object.values(tensors.inputs);
  for (const { name } of inputs) if (!names.includes(name)) throw incompatible(`it wants an input "${name}"`);
  check('output', tensors.outputs.errors, outputs, ['any', 'any', 2]);
  check('output', tensors.outputs.denoised, outputs, ['any', 'any', ...pixels]);
}

function check(side: string, name: string, known: readonly InferenceSession.ValueMetadata[], dims: Dims): void {
  const found = known.find((metadata) => metadata.name === name);
  if (found === undefined) {
    throw incompatible(`it has no ${side} "${name}" (it has ${known.map((metadata) => metadata.name).join(', ')})`);
  }
  if (!found.isTensor || found.type !== 'float32') {
    throw incompatible(`its ${side} "${name}" is not float32 but ${found.isTensor ? found.type : 'no tensor'}`);
  }
  const { shape } = found;
  const fits =
    shape.length === dims.length &&
    dims.every((dim, i) =>
      dim === 'any' ? typeof shape[i] === 'string' : shape[i] === dim || typeof shape[i] === 'string',
    );
  if (!fits) throw incompatible(`its ${side} "${name}" is ${show(shape)}, not ${show(dims)}`);
}

const show = (dims: readonly (number | string)[]): string => `[${dims.join(', ')}]`;

const incompatible = (why: string): Fault =>
  new Fault('model-incompatible', `The model does not fit its card: ${why}.`, {
    remedy: 'Export it again with training/export.py, so that model and card belong together.',
  });
