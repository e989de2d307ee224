// A supplier that keeps the log on its own server and takes the commands DOWNLOAD and DELETE, as boost.ai does.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/** How a supplier takes DELETE. */
const DELETES = {
  confirms: (log, id) => {
    log.delete(id);
    return [200, { receipt: 'KVITT-7', at: '2026-11-22T10:00:00+01:00' }];
  },
  refuses: () => [403, { error: 'not allowed' }],
  'is silent': () => undefined,
  'is broken': () => [500, 'Internal Server Error'],
  'confirms and keeps': () => [200, { receipt: 'KVITT-8' }],
};

export class ServerLog {
  /** The commands that came, in order. */
  heard = [];
  #log = new Map();
  #server;

  /** `behaviour`: one of those above. */
  static async start(behaviour) {
    const supplier = new ServerLog();
    supplier.#server = createServer((request, response) => supplier.#answer(request, response, DELETES[behaviour]));
    supplier.#server.listen(0, 'localhost');
    await once(supplier.#server, 'listening');
    return supplier;
  }

  get origin() {
    return `http://localhost:${this.#server.address().port}`;
  }

  /** What the supplier's own server writes down while the visitor chats. */
  keep(id, messages) {
    this.#log.set(id, messages);
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request, response, erase) {
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    const { command, conversation_id: id } = await json(request);
    this.heard.push(`${command} ${id}`);
    const say = (status, body, type) => response.writeHead(status, { ...cors, 'content-type': type }).end(body);
    if (command === 'DOWNLOAD') {
      const messages = this.#log.get(id);
      return messages ? say(200, messages.join('\n'), 'text/plain; charset=utf-8') : say(404, '', 'text/plain');
    }
    const answer = erase(this.#log, id);
    // Otherwise the connection stays open, and nothing comes.
    if (answer) say(answer[0], JSON.stringify(answer[1]), 'application/json');
  }
}
