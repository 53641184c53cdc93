import { ensureBrowsers } from './browsers.mjs'; import { serve } from './serve.mjs';
const { default: puppeteer } = await import('puppeteer-core');
const { chromium } = await ensureBrowsers({ needed: ['chromium'] });
const browser = await puppeteer.launch({ executablePath: chromium.path, args: chromium.args, headless: true });
const server = await serve({ roots: { '/dist/': '/tmp/rtdist', '/bench/': '/work/main/bench' } });
const page = await browser.newPage(); await page.goto(server.origin + '/bench/page.html');
const r = await page.evaluate(async () => {
  const { createSession } = await import('/dist/client.js');
  const out = [];
  const term = Worker.prototype.terminate; let tt=0, at=0; Worker.prototype.terminate = function() { const s=performance.now(); at=s; term.call(this); tt=performance.now()-s; };
  for (let i=0;i<8;i++) {
  let done; const ev = new Promise(r=>done=r);
  const s = createSession({ stopTimeout: 300, onEvent: e => { if (e.type==='status' && e.status==='stopped') done(performance.now()); } });
  await s.run({ code: `spark.expose({}); await 0; while(true){}` });
  await new Promise(r=>setTimeout(r,100));
  const t0=performance.now(); s.controller.stop(); const t1 = await ev; out.push([t1-t0-300, at-t0-300, tt].map(x=>+x.toFixed(1)));
  }
  return out;
});
console.log(JSON.stringify(r)); await browser.close(); await server.close();
