/** ONNX Runtime, which trains nothing in a browser: single operations, each a model of one node. */
import { onnx } from 'onnx-proto';
import * as wasm from 'onnxruntime-web/wasm';
import { numbers } from './work.js';

const FLOAT = 1;
const NODES = {
  product: ['MatMul'],
  softmax: ['Softmax', { axis: -1 }],
  gelu: ['Gelu'],
  layer_norm: ['LayerNormalization', { axis: -1 }],
  conv: ['Conv', { pads: [2, 2, 2, 2] }],
};

function attribute([name, value]) {
  const { INT, INTS } = onnx.AttributeProto.AttributeType;
  return Array.isArray(value) ? { name, type: INTS, ints: value } : { name, type: INT, i: value };
}

function model(name, shapes) {
  const [op, attributes = {}] = NODES[name];
  const typed = (tensor, shape) => ({
    name: tensor,
    type: {
      tensorType: { elemType: FLOAT, ...(shape && { shape: { dim: shape.map((dimValue) => ({ dimValue })) } }) },
    },
  });
  const input = shapes.map((_, i) => `x${i}`);
  const node = { opType: op, input, output: ['y'], attribute: Object.entries(attributes).map(attribute) };
  const graph = { name, node: [node], input: input.map((x, i) => typed(x, shapes[i])), output: [typed('y')] };
  return onnx.ModelProto.encode({ irVersion: 8, opsetImport: [{ domain: '', version: 20 }], graph }).finish();
}

export async function make(backend, work) {
  if (work.model) throw new Error('ONNX Runtime does not train in a browser');
  if (backend !== 'cpu') throw new Error('measured on the CPU alone: its WebGPU build is another file');
  wasm.env.wasm.wasmPaths = '/peers/';
  wasm.env.wasm.numThreads = 1;
  const name = work.operation;
  const session = await wasm.InferenceSession.create(model(name, work.shapes));
  const feeds = Object.fromEntries(
    work.shapes.map((shape, i) => [`x${i}`, new wasm.Tensor('float32', numbers(shape, i + 1, 1), shape)]),
  );
  return { step: async () => (await session.run(feeds)).y, read: async (y) => y.data[0] };
}
