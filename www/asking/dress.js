// Styles what stands on the host's page, where strict policies allow neither an attribute nor an element for it. Text and buttons
// stay the host's own: they take its looks.

/** `rules`: for `:host` and `::slotted(…)`. */
export function dress(element, rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(document.createElement('slot'));
}
