import asyncifyMjs from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import jspiMjs from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import wasmMjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';

/** Builds of ONNX Runtime: each visitor fetches one. `bytes` is the size of the WebAssembly, unpacked. */
export const ortBuilds = {
  jspi: { mjs: jspiMjs, wasm: jspiWasm, bytes: 16_758_545, load: () => import('onnxruntime-web/jspi') },
  asyncify: { mjs: asyncifyMjs, wasm: asyncifyWasm, bytes: 26_781_914, load: () => import('onnxruntime-web/webgpu') },
  wasm: { mjs: wasmMjs, wasm: wasmWasm, bytes: 14_239_897, load: () => import('onnxruntime-web/wasm') },
} as const;
