// Another tab has erased a conversation that this one had, too: its visitor is told.

/** `isCleared`: whether it is gone here. Otherwise the page still holds it, until it is loaded again. */
export function tellElsewhere(chat, isCleared) {
  chat.say(isCleared ? 'elsewhere' : 'reload');
}
