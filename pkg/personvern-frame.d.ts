import type { ChatAdapter } from './personvern.js';

/**
 * Answers the page around this frame, for a chat on another host. `origins`: those of the pages that may take a conversation out and
 * erase it. Nobody else gets anything but the chat's id. Returns what ends it, for a frame that takes its chat away.
 */
export function answerRights(adapter: ChatAdapter, options: { origins: string[] }): () => void;
