// Under which conditions is measured: a phone’s window, a slow processor, a slow network.

const PHONE = { width: 412, height: 823, deviceScaleFactor: 1, mobile: true };

const SLOWER = 4;

// «Slow 4G»: 1.6 Mbit/s down, 0.75 up, 150 ms until an answer begins.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export const asPhone = (browser) => browser.send('Emulation.setDeviceMetricsOverride', PHONE);

export async function slow(browser) {
  await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await browser.send('Network.emulateNetworkConditions', SLOW_4G);
}
