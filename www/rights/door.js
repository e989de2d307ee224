// The module that decides about conversations, as it is fetched: see transcript.js.
export { Chat, Conversation, Erasing, inspect, whose } from 'personvern-glue';

export { instantiate } from '../widget/instantiate.js';
