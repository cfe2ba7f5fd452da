import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { loadBuild } from './loadBuild.ts';
import { ortBuilds } from './ortBuilds.ts';

const dist = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));

it.each(Object.entries(ortBuilds))('knows the size of the %s build that is installed', (_, { wasm, bytes }) => {
  const file = wasm.split('/').at(-1)!.split('?')[0]!;
  expect(statSync(join(dist, file)).size).toBe(bytes);
});

it('says what is missing when a build cannot be downloaded', async () => {
  const loading = loadBuild(async () => new Response(null, { status: 404 }), 'wasm', 1);
  await expect(loading.next()).rejects.toMatchObject({
    code: 'engine-unavailable',
    message: expect.stringMatching(/ort-wasm-simd-threaded\.wasm.* there is no such file \(404\)/),
  });
});

it('tells how far the download is, of the whole', async () => {
  const loading = loadBuild(async () => new Response(new Uint8Array(1000)), 'jspi', 1);
  expect((await loading.next()).value).toMatchObject({ part: 'engine', loaded: 1000, total: ortBuilds.jspi.bytes });
  await loading.return(undefined as never);
});
