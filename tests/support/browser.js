// A real browser, steered by its own driver. One for each engine and file of stories.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { Builder } from 'selenium-webdriver';

import { ENGINES } from './engines.js';
import { waitFor } from './wait.js';

export class Browser {
  static async start(engine) {
    const { browserName, capabilities, driver: command } = ENGINES[engine];
    const port = await freePort();
    const [program, ...args] = command(port);
    const process = spawn(program, args, { stdio: 'ignore', detached: true });
    const failed = once(process, 'error').then(([error]) => Promise.reject(error));
    failed.catch(() => {});
    const address = `http://127.0.0.1:${port}`;
    await Promise.race([failed, waitFor(() => isReady(address), `${program} to listen`)]);
    const driver = await new Builder()
      .usingServer(address)
      // A page that never gets done loading fails its story and says so, before the story's own time is up.
      .withCapabilities({ browserName, timeouts: { pageLoad: 30_000, script: 30_000 }, ...capabilities })
      .build();
    return new Browser(engine, driver, process);
  }

  constructor(engine, driver, process) {
    this.engine = engine;
    this.driver = driver;
    this.process = process;
    // The last command, for when the driver does not answer it.
    const { execute } = driver;
    driver.execute = (command) => {
      this.command = command.getName();
      return execute.call(driver, command);
    };
  }

  /**
   * Leaves a story for an empty page, and forgets what it left behind beyond its own origin. The page is on the same
   * host, since cookies know no port.
   */
  async leave(empty) {
    await this.driver.get(empty);
    await this.driver.manage().deleteAllCookies();
    if (this.engine !== 'chromium') return;
    await this.devtools('Emulation.clearDeviceMetricsOverride');
    await this.devtools('Emulation.setEmulatedMedia', { features: [] });
    for (const log of ['browser', 'performance']) await this.driver.manage().logs().get(log);
  }

  /** A command of the Chrome DevTools Protocol. */
  async devtools(command, parameters = {}) {
    return this.driver.sendAndGetDevToolsCommand(command, parameters);
  }

  async quit() {
    try {
      await this.driver.quit();
    } finally {
      this.kill();
    }
  }

  /** The driver with all that it has started: xvfb-run does not pass the signal on. */
  kill() {
    process.kill(-this.process.pid);
  }
}

async function isReady(address) {
  try {
    const { value } = await (await fetch(`${address}/status`)).json();
    return value.ready;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
