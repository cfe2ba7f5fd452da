import wasm from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url';
import { decodePicture } from '#runtime/decode/decodePicture.ts';
import { eventLoopTurn } from './eventLoopTurn.ts';
import { browserDecoders } from './picture/browserDecoders.ts';
import { canvasAltersPixels } from './picture/canvasAltersPixels.ts';
import type { DecodeEvent, PictureJobs } from './protocol.ts';
import { serve } from './serve.ts';

const decoders = browserDecoders(wasm);
const altered = 'This browser changes the pixels of pictures it decodes; use PNG or JPEG for exact results.';

serve<PictureJobs>(
  self,
  () => ({
    async *decode({ file }): AsyncGenerator<DecodeEvent> {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { pixels, format, decoder, notes } = await decodePicture(bytes, decoders);
      const warning = decoder === 'other' && canvasAltersPixels() ? [altered] : [];
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
