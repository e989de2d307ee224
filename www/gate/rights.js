// Taking a conversation out, and having it erased (www/rights/): loaded where a chat registers, a panel stands, or somebody asks for it.
import { bring } from './bring.js';
import { content } from './manifest.js';
import { manifest } from './tag.js';
import { watch } from './watch.js';
import { loadWidget } from './widget.js';

/** Settles with it, or with undefined where it cannot be had. */
export const loadRights = () => bring(__RIGHTS__, { content, loadWidget, manifest, watch });
