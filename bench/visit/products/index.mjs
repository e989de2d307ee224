// All products, in the order of the tables.
import { c15t } from './c15t.mjs';
import { cookieconsent } from './cookieconsent.mjs';
import { klaro } from './klaro.mjs';
import { none } from './none.mjs';
import { orejime } from './orejime.mjs';
import { oneTag, published } from './personvern.mjs';
import { tarteaucitron } from './tarteaucitron.mjs';

/**
 * Each product has an `id` (its folder on the server) and a `title`, and puts on the page:
 * - `head`, `top`, `end`: its tags, and what it gates; `reopen`: the attributes of the footer’s link
 * - `files`: what it serves, by name in its folder, from the npm package; `written`: what is made here
 * - `panel`: where its `question` and its `accept` button are found, in the shadow root of `host` if there is one
 * - `gate`: how an element of each kind is marked, where the product gates by markup
 */
export const products = async () => [none(), published(), oneTag(), orejime(), cookieconsent(), klaro(), tarteaucitron(), await c15t()];
