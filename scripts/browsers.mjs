/**
 * Finds Chromium (or Chrome) and Firefox on this machine, with the switches that turn WebGPU on in each; and WebKitGTK by
 * its WebDriver, an engine without WebGPU, where somebody has installed it.
 * `ensureBrowsers()` also installs what is missing, where the machine can; it is plain Node, no packages needed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

const CHROMIUM_ARGS = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const FIREFOX_PREFS = {
  'dom.webgpu.enabled': true,
  'dom.webgpu.workers.enabled': true,
  'gfx.webgpu.ignore-blocklist': true,
};

const PLACES = {
  chromium: {
    env: ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    env: ['FIREFOX_PATH'],
    names: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
  // Both of Debian: webkit2gtk-driver and xvfb.
  webkit: { env: ['WEBKIT_DRIVER_PATH'], names: ['WebKitWebDriver'] },
  xvfb: { env: ['XVFB_PATH'], names: ['Xvfb'] },
};

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers that @puppeteer/browsers keeps under ~/.cache/puppeteer. */
function cached(kind) {
  const folder = { chromium: 'chrome', firefox: 'firefox' }[kind];
  const root = join(homedir(), '.cache', 'puppeteer', folder ?? '');
  if (!folder || !existsSync(root)) return [];
  const names = kind === 'chromium' ? ['chrome', 'chrome.exe'] : ['firefox', 'firefox.exe'];
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => names.includes(file.split(/[\\/]/).pop()))
    .map((file) => join(root, file));
}

function locate(kind) {
  const places = PLACES[kind];
  const named = places.env.map((name) => process.env[name]).find(Boolean);
  if (named) {
    if (executable(named)) return named;
    throw new Error(`${places.env[0]} is set to "${named}", but no program can be run there. Correct or unset it.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => places.names.map((name) => join(dir, name)));
  return [...onPath, ...(places[platform()] ?? []), ...cached(kind)].find(executable);
}

/** What is there now: `{ chromium?: { path, args }, firefox?: { path, prefs } }`. */
export async function findBrowsers() {
  const chromium = locate('chromium');
  const firefox = locate('firefox');
  return {
    ...(chromium && { chromium: { path: chromium, args: CHROMIUM_ARGS } }),
    ...(firefox && { firefox: { path: firefox, prefs: FIREFOX_PREFS } }),
  };
}

/**
 * WebKitGTK's WebDriver and the screen it needs, which nothing here installs: `{ driver, xvfb? }`, without `xvfb` where there
 * is a screen already; or `{ lacks }`, what is not there.
 */
export function findWebKit() {
  const driver = locate('webkit');
  if (!driver) return { lacks: 'WebKitWebDriver (Debian: apt-get install webkit2gtk-driver)' };
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { driver };
  const xvfb = locate('xvfb');
  return xvfb ? { driver, xvfb } : { lacks: 'Xvfb (Debian: apt-get install xvfb), and no screen is there' };
}

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', timeout: 900_000 }).status === 0;
}

function aptInstall(packages) {
  if (platform() !== 'linux' || spawnSync('which', ['apt-get']).status !== 0) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Finds both browsers, installing what is missing: with apt-get where that can work, else with @puppeteer/browsers.
 * @param {{ needed: ('chromium'|'firefox')[] }} options which of them the caller cannot do without
 */
export async function ensureBrowsers({ needed }) {
  let found = await findBrowsers();
  const missing = needed.filter((kind) => !found[kind]);
  if (missing.length > 0) {
    const packages = { chromium: ['chromium'], firefox: ['firefox-esr', 'mesa-vulkan-drivers'] };
    if (!aptInstall(missing.flatMap((kind) => packages[kind]))) {
      for (const kind of missing) {
        run('npx', [
          '--yes',
          '@puppeteer/browsers',
          'install',
          kind === 'chromium' ? 'chrome@stable' : 'firefox@stable',
        ]);
      }
    }
    found = await findBrowsers();
  }
  // Firefox's WebGPU needs a Vulkan driver; Mesa's software one is enough.
  if (found.firefox && platform() === 'linux' && needed.includes('firefox') && !hasVulkanDriver()) {
    aptInstall(['mesa-vulkan-drivers']);
  }
  const absent = needed.filter((kind) => !found[kind]);
  if (absent.length > 0) {
    throw new Error(
      `No ${absent.join(' and no ')} was found and none could be installed. Install ${absent.join(' and ')}, ` +
        `or set ${absent.map((kind) => PLACES[kind].env[0]).join(' and ')} to the program, and run this again.`,
    );
  }
  return found;
}

function hasVulkanDriver() {
  return ['/usr/share/vulkan/icd.d', '/etc/vulkan/icd.d'].some((dir) => existsSync(dir) && readdirSync(dir).length > 0);
}
