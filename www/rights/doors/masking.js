// The module that covers, warns and writes copies, as it is fetched: see ../transcript.js.
export { inspect, mask, Writing } from 'personvern-glue';

export { instantiate } from '../../widget/instantiate.js';
