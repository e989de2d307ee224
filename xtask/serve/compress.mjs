// Compression, as a host with any care does it: brotli, or gzip where that is all the browser takes.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const METHODS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

const WORTHWHILE = /^(text\/|application\/(json|wasm)|image\/svg)/;

// By the file's tag: the slowest brotli is worth its time once, not for every request.
const done = new Map();

/** The bytes to send, and their encoding, if any. */
export async function compress(bytes, type = '', accepted = '', { tag }) {
  const encoding = Object.keys(METHODS).find((name) => accepted.includes(name));
  if (!encoding || bytes.length < 500 || !WORTHWHILE.test(type)) return { bytes };
  if (!tag) return { encoding, bytes: await METHODS[encoding](bytes) };
  const key = `${encoding} ${tag}`;
  if (!done.has(key)) done.set(key, METHODS[encoding](bytes));
  return { encoding, bytes: await done.get(key) };
}
