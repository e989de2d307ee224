// All that we keep of an answer on the visitor's device, under one key. One module writes it: www/asking/keep.js.
//
//   pv:choices   the visitor's answer (record.js), in localStorage; as a cookie where the manifest lets subdomains share it

export const KEY = 'pv:choices';

/** Whether this page's host is a domain or below it. */
export const isWithin = (domain) => `.${location.hostname}`.endsWith(`.${domain}`);

/** Whether a cookie keeps it, for all subdomains: where no domain is said, the host is not within it either. */
export const isShared = ({ sharedDomain }) => isWithin(sharedDomain);

/** What a cookie says more where the page came over https. */
export const secure = location.protocol === 'https:' ? '; secure' : '';
