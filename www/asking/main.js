// What the visitor sees of the choices, and how an answer gets to the gate, which loads this when it is needed:
//
// - the panel (panel.js, form.js, receipt.js): its markup is Yew's, published with the page or drawn by the widget;
// - what stands in place of a frame that has no yes (placeholder.js);
// - one line at the end of the page (line.js).
//
// And what a click on the question at the end of a section does (feedback.js).
import { answer } from './feedback.js';
import { take } from './gate.js';
import { settleLine, startLine } from './line.js';
import { isPanel, open, press, refill, settle, startPanel } from './panel.js';
import { askAt, stopAskingAt, tidy } from './placeholder.js';

/** A click on a button of ours. */
const click = (button, within) => (isPanel(within) ? press : answer)(button, within);

export function start(gate) {
  take(gate);
  startPanel();
  gate.parsed.then(() => {
    startLine();
    gate.afterwards(tidy);
  });
  const change = (given, withdrawn) => {
    refill(given, withdrawn);
    settle();
    settleLine();
  };
  return { askAt, change, open, press: click, stopAskingAt };
}
