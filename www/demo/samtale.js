// The demo's chat: deep-chat with a robot in the page, the rights panel opened from the chat and when the conversation ends, and a
// warning about what should not be written.
import '/vendor/deep-chat.js';
import { deepChat } from '/personvern/adapters/deep-chat.js';

import { answer } from './robot.js';

const MANIFEST = '/personvern/examples/eksempel.json';
// As long as a citizen would take it for thinking.
const THINKING_MS = 400;

const whole = fetch(MANIFEST).then((response) => response.json());
const warning = document.getElementById('advarsel');

const chat = document.createElement('deep-chat');
// Without a font of its own deep-chat fetches one from Google, which then knows who chats with the municipality. As a property,
// since a strict policy refuses the attribute. As the table cell that it makes of itself it has no width in WebKit before it has text in
// it: nothing is seen, and what is written reads as empty.
Object.assign(chat.style, { border: '0', display: 'block', fontFamily: 'inherit', height: '24rem', width: '100%' });
chat.browserStorage = { key: 'samtale' };
chat.introMessage = { text: 'Hei! Spør meg om åpningstider, kontakt, personvernombudet eller informasjonskapsler.' };
chat.textInput = { placeholder: { text: 'Skriv til roboten' } };
// Its own blue is too light for white letters.
chat.messageStyles = { default: { user: { bubble: { backgroundColor: '#0062ba' } } } };
chat.connect = { handler: reply };
document.getElementById('samtale').append(chat);

async function reply({ messages: [{ text }] }, { onResponse }) {
  const manifest = await whole;
  setTimeout(() => onResponse({ text: answer(manifest, text) }), THINKING_MS);
}

(window.personvern ??= []).push((personvern) => {
  personvern.registerChat(deepChat(chat, { id: 'robot', label: 'Roboten' }));

  let written = '';
  const warn = async (text) => {
    written = text;
    const found = text.trim() ? await personvern.inspect(text) : [];
    // Something else has been written meanwhile.
    if (written !== text) return;
    const said = [...new Set(found.map(({ says }) => says))].join(' ');
    // Said again for each letter it would be read out again.
    if (warning.textContent !== said) warning.textContent = said;
  };
  chat.addEventListener('input', ({ detail: { content, isUser } }) => isUser && warn(content.text ?? ''));
  chat.addEventListener('message', () => warn(''));

  document.getElementById('innsyn').addEventListener('click', () => personvern.open('rights'));
  document.getElementById('avslutt').addEventListener('click', () => {
    chat.addMessage({ role: 'ai', text: 'Samtalen er avsluttet. Du kan ta den med deg, slette den eller skrive videre.' }, true);
    personvern.open('rights');
  });
});
