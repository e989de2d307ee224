// The second module as it is fetched: see explain.js.
export { default, Reading } from 'personvern-glue';
