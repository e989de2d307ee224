// All products in every round, each time in another order, so that a busy moment is not always the same one’s burden.
import { meetCrowd } from './crowds.mjs';
import { CROWDS, canGate } from './gated.mjs';
import { visit } from './visits.mjs';

// A gate’s cost moves little from round to round, and the dearest takes a minute.
const CROWD_ROUNDS = 3;

/** `look` is handed each product and its visitor while the panel stands there, in the first round. */
export async function measureVisits(origin, products, rounds, look) {
  return inRounds(products, rounds, (product, round) => visit(origin, product, round ? undefined : (visitor) => look(product, visitor)));
}

/** By crowd, of the products that can gate all that is in it. */
export async function measureCrowds(origin, products, rounds) {
  const found = {};
  for (const crowd of CROWDS) {
    const able = products.filter(({ gate }) => canGate(gate, crowd));
    found[crowd] = await inRounds(able, Math.min(rounds, CROWD_ROUNDS), (product) => meetCrowd(origin, product, crowd));
  }
  return found;
}

async function inRounds(products, rounds, measure) {
  const taken = new Map(products.map((product) => [product, []]));
  for (let round = 0; round < rounds; round++) {
    for (const product of turned(products, round)) {
      console.error(`  round ${round + 1} of ${rounds}: ${product.title}`);
      taken.get(product).push(await measure(product, round));
    }
  }
  return [...taken].map(([product, rounds]) => ({ product, rounds }));
}

/** Nobody is always first, and nobody always follows the same one. */
function turned(products, round) {
  const shift = round % products.length;
  const order = [...products.slice(shift), ...products.slice(0, shift)];
  return round % 2 ? order.reverse() : order;
}
