// Runs first: the modules’ memories, which nobody is handed, in `window.memories`.
(() => {
  window.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      const { exports } = result.instance ?? result;
      window.memories.push(Object.values(exports).find((value) => value instanceof WebAssembly.Memory));
      return result;
    };
  }
})();
