// What a manifest takes from other files.
import { load } from './load.js';

/** A list that comes from Rust. */
export const lines = (text) => (text ? text.split('\n') : []);

/** The sections that stand in other files. These may take sections from further files, so it may go some rounds. */
export async function include(reading, outcome, call) {
  for (let wanted; (wanted = call(() => lines(reading.wanted()))).length; ) {
    await Promise.all(wanted.map(async (file) => {
      const { content, reason } = await outcome(file);
      call(() => (reason ? reading.refuse(file, reason) : reading.deliver(file, content)));
    }));
  }
}

/** What comes of a file. One that cannot be had costs its own sections; the rest of the page stands. */
export const outcomeOf = (file, page) => load(file, page).then(
  (content) => ({ content }),
  (error) => ({ reason: error.message }),
);
