// Storage with keys: their names, what stands under one, and how they are removed. Each may throw: storage may be closed.
import { cookieNames, removeCookies } from '../gate/cookies.js';

const web = (storage) => ({
  names: () => Object.keys(storage()),
  value: (name) => storage().getItem(name) ?? '',
  remove: (names) => names.forEach((name) => storage().removeItem(name)),
});

export const AREAS = {
  localStorage: web(() => localStorage),
  sessionStorage: web(() => sessionStorage),
  cookie: {
    names: cookieNames,
    value: (name) => document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '',
    remove: removeCookies,
  },
};
