// The second module as it is fetched: see explain.js.
export { default, Reading, bring } from 'personvern-glue';
