// The gate, which has loaded this: see www/gate/asking.js for what it hands over.
export let gate;

export const take = (given) => (gate = given);
