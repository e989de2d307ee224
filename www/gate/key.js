// All that we keep on the visitor's device, under one key. One module writes it: www/asking/keep.js.
//
//   pv:choices   the visitor's answer (record.js), in localStorage; as a cookie where the manifest lets subdomains share it

export const KEY = 'pv:choices';

/** What a cookie says more where the page came over https. */
export const secure = location.protocol === 'https:' ? '; secure' : '';
