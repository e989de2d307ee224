// Markup compared.

/**
 * Runs in the page. Two pieces of markup as one line for each tag and text, with the attributes in order; what differs first is
 * told, and nothing where nothing does.
 */
export function firstDifference(drawn, native) {
  const lines = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return [`«${node.data}»`];
    const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort();
    return [`<${[node.localName, ...attributes].join(' ')}>`, ...[...node.childNodes].flatMap(lines), `</${node.localName}>`];
  };
  const [here, there] = [drawn, native].map((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.childNodes].flatMap(lines);
  });
  const at = here.findIndex((line, index) => line !== there[index]);
  if (at < 0 && here.length === there.length) return undefined;
  const from = at < 0 ? here.length : at;
  return `${here.slice(0, from).slice(-3).join('')}: drawn ${here[from]}, native ${there[from]}`;
}
