// How each engine is started: the driver's program and what to ask it for.
import { existsSync } from 'node:fs';

const { CHROMEDRIVER, GECKODRIVER, WEBKITDRIVER, DISPLAY, WAYLAND_DISPLAY } = process.env;

export const ENGINES = {
  chromium: {
    browserName: 'chrome',
    driver: (port) => [CHROMEDRIVER ?? 'chromedriver', `--port=${port}`],
    capabilities: {
      'goog:chromeOptions': {
        args: [
          '--headless=new',
          // As root, as in most containers, Chromium's sandbox cannot be set up.
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
      'goog:loggingPrefs': { browser: 'ALL', performance: 'ALL' },
    },
  },
  firefox: {
    browserName: 'firefox',
    driver: (port) => [geckodriver(), '--port', String(port), '--websocket-port', '0'],
    capabilities: {
      'moz:firefoxOptions': { args: ['-headless'] },
    },
  },
  webkit: {
    browserName: 'MiniBrowser',
    // It has no headless mode.
    driver: (port) => [...display(), WEBKITDRIVER ?? 'WebKitWebDriver', `--port=${port}`],
    capabilities: {
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
  },
};

function geckodriver() {
  const built = 'target/tools/bin/geckodriver';
  return GECKODRIVER ?? (existsSync(built) ? built : 'geckodriver');
}

function display() {
  return DISPLAY || WAYLAND_DISPLAY ? [] : ['xvfb-run', '--auto-servernum'];
}

/** Debian puts it outside PATH, in a folder named after the machine. */
function miniBrowser() {
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  return `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
}
