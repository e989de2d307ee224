// The second module as it is fetched: see explain.js.
export { Reading, bring } from 'personvern-glue';

export { instantiate } from './instantiate.js';
