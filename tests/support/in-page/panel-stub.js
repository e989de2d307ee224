const LINES = {
  device: 'erased left shown adapter storage unreadable reload',
  tabs: 'alone cleared must-reload could-not-ask',
  supplier: 'confirmed refused no-answer broken still-there no-copy not-asked not-asked-kept',
};
const lines = Object.entries(LINES).map(([line, all]) => `<p data-line="${line}">${all.split(' ').map((is) => `<span data-is="${is}" hidden>${is} <b data-slot="count"></b><b data-slot="names"></b><b data-slot="kept"></b><b data-slot="at"></b><b data-slot="reference"></b></span>`).join('')}</p>`).join('');
const speakers = ['user', 'assistant', 'agent', 'system'].map((role) => `<li data-speaker="${role}" hidden><b>${role}</b> <time data-slot="time" data-format="d.m.yyyy HH.mm"></time><p data-slot="text"></p><p data-slot="files"></p></li>`).join('');
const says = ['copied', 'saved', 'not-saved', 'error', 'elsewhere', 'reload'].map((say) => `<span data-say="${say}" hidden>${say}</span>`).join('');
const MARKUP = `<section lang="nb" data-chat="kari" aria-labelledby="h" data-name="Kommune-Kari" data-controller="Eksempel kommune" data-declaration="/personvern" data-version="2026-1" data-dated="1. oktober 2026" data-kept="P21D" data-kept-said="21 dager" data-basis="GDPR 6(1)(e)" data-supplier-keeps>
<h2 id="h">Samtalen</h2>
${['unknown', 'none', 'busy'].map((when) => `<p data-when="${when}" hidden>${when}</p>`).join('')}
<p role="status">${says}</p>
<div data-when="kept" hidden><details><summary>Se</summary><ol data-messages>${speakers}</ol></details>
<label><input type="radio" name="copy" value="full" checked>Full</label><label><input type="radio" name="copy" value="masked">Masked</label>
${['text', 'vcon', 'html', 'clipboard', 'erase'].map((value) => `<button type="button" value="${value}">${value}</button>`).join('')}</div>
<dialog><p data-when-copy="failed" hidden>failed</p><label data-remote hidden><input type="checkbox" name="supplier">Supplier <span data-slot="host"></span></label>
${['copy', 'erase', 'keep'].map((value) => `<button type="button" value="${value}">${value}</button>`).join('')}</dialog>
<p data-when="over" hidden>over</p><div data-when="done" hidden>${lines}</div></section>`;
export const settle = () => {};
export async function ask(element) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  if (root.querySelector('section')) return true;
  const mount = document.createElement('div');
  mount.innerHTML = MARKUP;
  root.append(mount);
  return true;
}
