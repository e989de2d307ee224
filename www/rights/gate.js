// The gate, which has loaded this: see www/gate/rights.js for what it hands over.
export let gate;

export const take = (given) => (gate = given);
