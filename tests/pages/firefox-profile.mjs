/**
 * Profiles for Firefox that begin with what it writes at its first start, its own scripts compiled among it: a start takes half as
 * long. Nothing of a page is in them, and no preference.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { root } from '../../scripts/setup.mjs';

/** What is kept of a first start. */
const KEPT = ['startupCache', 'compatibility.ini', 'addonStartup.json.lz4', 'extensions.json', 'search.json.mozlz4'];

/** What no page notices, and takes its time: add-ons of the system, the page of a new tab, a process in reserve. */
export const QUICK = {
  'extensions.enabledScopes': 0,
  'browser.newtabpage.enabled': false,
  'browser.newtab.preload': false,
  'dom.ipc.processPrelaunch.enabled': false,
};

/** @returns the folder of a new profile, which is gone with this process */
export async function newProfile(executablePath) {
  const profile = temporary();
  copyKept(await firstStart(executablePath), profile);
  return profile;
}

function copyKept(from, to) {
  for (const name of KEPT) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

const folders = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

function temporary() {
  const folder = mkdtempSync(join(tmpdir(), 'spark-firefox-'));
  folders.push(folder);
  return folder;
}

/** The profile of this very Firefox after a start; made by whichever test is the first to ask. */
async function firstStart(executablePath) {
  const { mtimeMs, size } = statSync(executablePath);
  const kept = join(root, 'node_modules', `.spark-firefox-${Math.trunc(mtimeMs)}-${size}`);
  if (existsSync(kept)) return kept;
  const userDataDir = temporary();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: QUICK,
    userDataDir,
  });
  await browser.close();
  const made = `${kept}-${process.pid}`;
  mkdirSync(made);
  copyKept(userDataDir, made);
  try {
    renameSync(made, kept);
  } catch (error) {
    // Another test was quicker.
    rmSync(made, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}
