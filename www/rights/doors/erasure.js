// The module that knows what is kept of a conversation, as it is fetched: see ../transcript.js.
export { Chat, Conversation, Erasing, whose } from 'personvern-glue';

export { instantiate } from '../../widget/instantiate.js';
