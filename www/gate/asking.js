// What the visitor sees of the choices beside the panel's markup, and what writes the answer (www/asking/): loaded when
// there is something to see or to answer. Who has answered, on a page that links to the panel itself, never loads it.
import { bring } from './bring.js';
import { answer, isAnswered, look, mustAsk, signal } from './choices.js';
import { declared } from './declared.js';
import { hold, kept } from './device.js';
import { parsed } from './parsed.js';
import { apply, isAwake, once } from './wake.js';
import { afterwards, watch } from './watch.js';
import { loadWidget } from './widget.js';

/** Once it is loaded; null once it could not be had. */
export let asking;

/** Settles with it, or with null where it cannot be had: then nothing is asked, and that means no. A click tries again. */
export async function loadAsking() {
  const there = await bring(__ASKING__, {
    ...{ answer: () => answer, declared: () => declared, hold, isAnswered, kept, look, mustAsk, signal },
    ...{ afterwards, apply, isAwake, loadWidget, once, parsed, watch },
  });
  return (asking = there ?? null);
}
