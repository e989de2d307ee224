// A robot that speaks rasa-webchat's protocol: socket.io 3.
import { once } from 'node:events';
import { createServer } from 'node:http';

import { Server } from 'socket.io';

const GREETING = 'Hei! Hva lurer du på i dag?';

export class RasaBot {
  /** What visitors wrote, in order. */
  heard = [];
  #replies = [];
  #isHolding = false;
  #io;
  #server = createServer();
  #sessions = 0;

  static async start() {
    const bot = new RasaBot();
    bot.#server.listen(0, 'localhost');
    await once(bot.#server, 'listening');
    bot.#io = new Server(bot.#server, { cors: { origin: '*' } });
    bot.#io.on('connection', (socket) => bot.#meet(socket));
    return bot;
  }

  get origin() {
    return `http://localhost:${this.#server.address().port}`;
  }

  /** From here on replies wait until `release()`. */
  hold() {
    this.#isHolding = true;
  }

  release() {
    this.#isHolding = false;
    for (const reply of this.#replies.splice(0)) reply();
  }

  close() {
    // With the connections that are WebSockets by now, and the server below it.
    return new Promise((done) => this.#io.close(done));
  }

  #meet(socket) {
    socket.on('session_request', ({ session_id }) => socket.emit('session_confirm', session_id ?? `session-${++this.#sessions}`));
    socket.on('user_uttered', ({ message }) => {
      // What the widget sends by itself when a session begins.
      if (message === undefined) return socket.emit('bot_uttered', { text: GREETING });
      this.heard.push(message);
      // A reply quotes the question.
      const reply = () => socket.emit('bot_uttered', { text: `Du spurte: ${message}` });
      if (this.#isHolding) this.#replies.push(reply);
      else reply();
    });
  }
}
