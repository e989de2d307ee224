// The vCon schema of the IETF working group, where the tests are told where it is.
import { existsSync, readFileSync } from 'node:fs';

import Ajv from 'ajv';

const file = process.env.PERSONVERN_SCHEMAS && `${process.env.PERSONVERN_SCHEMAS}/vcon-schema.json`;

/** What the schema finds wrong with a vCon, or undefined where there is no schema to ask. */
export function vconErrors(text) {
  if (!file || !existsSync(file)) return undefined;
  const ajv = new Ajv({ allErrors: true });
  return ajv.validate(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(text)) ? [] : ajv.errors;
}
