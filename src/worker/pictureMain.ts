import wasm from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';
import { decodePicture } from '#runtime/decode/decodePicture.ts';
import { eventLoopTurn } from './eventLoopTurn.ts';
import { alteredPixels, KNOWN } from './picture/alteredPixels.ts';
import { browserDecoders } from './picture/browserDecoders.ts';
import type { DecodeEvent, PictureJobs } from './protocol.ts';
import { serve } from './serve.ts';

const decoders = browserDecoders(wasm);
/** What is said of a picture that this browser decoded and altered; those of our own decoders never pass through a canvas. */
const warnings = (altered: number): readonly string[] =>
  altered === 0
    ? []
    : [
        `This browser altered ${altered} of ${KNOWN} known pixels when they were read back, so this picture may be altered, too; PNG and JPEG are decoded without it.`,
      ];

serve<PictureJobs>(
  self,
  () => ({
    async *decode({ file }): AsyncGenerator<DecodeEvent> {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { pixels, format, decoder, notes } = await decodePicture(bytes, decoders);
      const warning = decoder === 'other' ? warnings(alteredPixels()) : [];
      yield {
        type: 'decoded',
        pixels,
        format,
        decoder: decoder === 'own' ? 'own' : 'browser',
        notes: [...notes, ...warning],
      };
    },
  }),
  { turn: eventLoopTurn, transfer: (event) => [(event as DecodeEvent).pixels.data.buffer] },
);
