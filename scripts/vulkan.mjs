/**
 * The environment in which Node's package `webgpu` has an adapter: as it is where the machine has a GPU, else with the software
 * driver for Vulkan that Chromium brings along. Plain Node, no other package needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findBrowsers } from './browsers.mjs';

const root = dirname(import.meta.dirname);

const ASK = `
const { create } = await import('webgpu').catch(() => process.exit(2));
process.exit((await create([]).requestAdapter()) ? 0 : 1);`;

const ask = (env) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', ASK], {
    cwd: root,
    env: { ...process.env, ...env },
    timeout: 60_000,
  }).status;

/** Chromium's own driver, which lies beside its program; Debian has a script in front of that. */
export async function softwareDriver() {
  const { chromium } = await findBrowsers();
  const folders = ['/usr/lib/chromium', '/usr/lib/chromium-browser'];
  if (chromium) folders.unshift(dirname(realpathSync(chromium.path)));
  return folders.map((folder) => join(folder, 'vk_swiftshader_icd.json')).find((file) => existsSync(file));
}

/** `{ env }` for a process that wants an adapter, or `{ lacks }`: why there is none. */
export async function adapterEnvironment() {
  const status = ask({});
  if (status === 0) return { env: {} };
  if (status === 2) return { lacks: `the package webgpu can't be loaded on ${process.platform}-${process.arch}` };
  const VK_DRIVER_FILES = await softwareDriver();
  if (VK_DRIVER_FILES && ask({ VK_DRIVER_FILES }) === 0) return { env: { VK_DRIVER_FILES } };
  return { lacks: 'no GPU is here, and no Chromium with its software driver vk_swiftshader_icd.json' };
}
