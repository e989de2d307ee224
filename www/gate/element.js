// <personvern-declaration>: when a declaration comes, goes or changes. What then happens is up to the widget, which only
// looks when the task at hand is done: an element that is moved with `append` is removed and added within one task, so
// that it has not gone at all, and the visitor keeps what is open or typed there.
//
// A published declaration is there already, whole, and is left as it is.
import { settle as draw } from './widget.js';

const settle = (element) => 'published' in element.dataset || draw(element);

export class DeclarationElement extends HTMLElement {
  static observedAttributes = ['manifest', 'lang', 'heading-level'];

  connectedCallback() {
    settle(this);
  }

  // Moved with `moveBefore`. Without this method the browser would say removed and added.
  connectedMoveCallback() {
    settle(this);
  }

  disconnectedCallback() {
    settle(this);
  }

  attributeChangedCallback() {
    if (this.isConnected) settle(this);
  }
}
