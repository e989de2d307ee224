// Takes cookies off the device. A cookie that is closed to scripts cannot be taken away.
import { secure } from './key.js';

export const cookieNames = () => document.cookie.split('; ').map((cookie) => cookie.split('=')[0]);

/** A cookie is known here by its name alone; for where and for whom it was set, all that can be is tried. */
export function removeCookies(names) {
  const paths = location.pathname.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));
  const domains = location.hostname.split('.').map((_, at, parts) => `; domain=${parts.slice(at).join('.')}`);
  for (const name of names) {
    for (const domain of ['', ...domains]) {
      for (const path of paths) {
        for (const end of ['', '/']) document.cookie = `${name}=; max-age=0; path=${path}${end}${domain}${secure}`;
      }
    }
  }
}
