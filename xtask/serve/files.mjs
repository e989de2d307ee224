// From an address to a file.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const NOT_FOUND = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n' };

/** The file that `pathname` names inside `folder`: body, type, `tag` for the cache, and whether it lasts for ever. */
export async function find(folder, pathname) {
  const file = inside(folder, pathname);
  if (!file) return NOT_FOUND;
  try {
    if (pathname.endsWith('/')) return await read(join(file, 'index.html'), pathname);
    if ((await stat(file)).isDirectory()) return { ...NOT_FOUND, status: 301, headers: { location: `${pathname}/` } };
    return await read(file, pathname);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(error.code)) return NOT_FOUND;
    throw error;
  }
}

/** The address as a path, unless it leads out of the folder. */
function inside(folder, pathname) {
  let path;
  try {
    path = join(folder, decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  return (path + sep).startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
}

async function read(file, pathname) {
  const body = await readFile(file);
  return { body, type: TYPES[extname(file)] ?? 'application/octet-stream', ...caching(body, pathname) };
}

/** A file whose name carries its content's hash never changes; all others are asked for anew. */
function caching(body, pathname) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const lasting = /\/assets\/[^/]+-[0-9a-f]{8,}\.\w+$/.test(pathname);
  return { tag, lasting, headers: { etag: tag } };
}
