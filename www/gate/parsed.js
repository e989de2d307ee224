// When the page's own HTML is complete: from then on the fallback inside a place is all there.

export const parsed = new Promise((resolve) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', resolve);
  else resolve();
});
