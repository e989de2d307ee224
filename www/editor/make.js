// Elements and text, and no markup: what is shown comes from a manifest and from whoever stores something on the page.

/** An element with what stands in it. */
export function make(name, ...content) {
  const element = document.createElement(name);
  element.append(...content.filter((part) => part !== undefined));
  return element;
}

/** The same, with attributes. */
export function makeWith(name, attributes, ...content) {
  const element = make(name, ...content);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
