import { readFileSync } from 'node:fs';

/** The version of an installed npm package. */
export const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
