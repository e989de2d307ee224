// «Fant du det du lette etter?»: what a click on one of its buttons does, drawn by the widget or published with the page.
//
//   [data-step=asked]     yes or no        [data-step=writing]   after a no: what was wanted        [data-step=thanked]   the end
//
// An answer goes to the host page as an event, and to the visitor's own e-mail program, which sends nothing by itself.

/** `question`: the element that holds all steps. */
export function answer(button, question) {
  const field = question.querySelector('textarea');
  if (button.value === 'no') {
    show('writing', question);
    return field.focus();
  }
  const detail = { found: button.value === 'yes', wanted: field.value.trim() };
  field.value = '';
  show('thanked', question);
  question.querySelector('[role=status]').focus();
  const event = new CustomEvent('personvern:feedback', { detail, bubbles: true, composed: true, cancelable: true });
  const { email } = question.dataset;
  // A yes needs no e-mail: there is nothing to tell.
  if (question.dispatchEvent(event) && email && !detail.found) location.href = letter(email, question, detail.wanted);
}

function show(step, question) {
  for (const part of question.querySelectorAll('[data-step]')) part.hidden = part.dataset.step !== step;
}

/** An e-mail that is written already (RFC 6068). */
function letter(to, question, wanted) {
  const subject = question.querySelector('.pv-feedback-question').textContent;
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(wanted)}`;
}
