// The page without any product: what all others are compared with. On a returning visit what was accepted stands there.
import { GATED_SCRIPTS } from '../gated.mjs';

export const none = () => ({
  id: 'ingen',
  title: 'no product',
  answered: { end: GATED_SCRIPTS.map(({ address }) => `<script src="${address}"></script>`).join('\n') },
  // Inert for ever: what two thousand elements cost when nobody looks at them.
  gate: {
    script: (_, { text }) => `<script type="text/plain">${text}</script>`,
    iframe: (_, address) => `<iframe data-src="${address}"></iframe>`,
    img: (_, address) => `<img alt="" data-src="${address}">`,
  },
});
