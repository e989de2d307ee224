// When the page's own HTML is complete: from then on the fallback inside a place is all there.

export const isParsed = () => document.readyState !== 'loading';

export const parsed = new Promise((resolve) => {
  if (isParsed()) resolve();
  else addEventListener('DOMContentLoaded', resolve, { once: true });
});
