// Makes a module of ours run: what the generated glue does with ways for every caller there may be, for the one there is.
import { begin, imports } from 'personvern-glue';

/** `response`: the module as it comes. While it does, it is compiled already, where the server says what it is. */
export async function instantiate(response) {
  const streams = response.headers.get('content-type') === 'application/wasm';
  const { instance, module } = streams
    ? await WebAssembly.instantiateStreaming(response, imports())
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports());
  begin(instance, module);
}
