import { ensureBrowsers } from './browsers.mjs'; import { serve } from './serve.mjs';
const { default: puppeteer } = await import('puppeteer-core');
const { chromium } = await ensureBrowsers({ needed: ['chromium'] });
const browser = await puppeteer.launch({ executablePath: chromium.path, args: chromium.args, headless: true });
const server = await serve({ roots: { '/dist/': '/tmp/rtdist', '/bench/': '/work/main/bench' } });
const page = await browser.newPage(); await page.goto(server.origin + '/bench/page.html');
const r = await page.evaluate(async () => {
  const { createSession } = await import('/dist/client.js');
  const s = createSession();
  await s.run({ code: `
  const ctrl = spark.controller();
  const P = Promise.resolve();
  class G { #g; #left = 1; attention=false; flag; gpu={submits:0}; passes=0; kernels; pass() { this.passes++; const k=this.kernels; if (k?.pending) k.flush(); if (--this.#left > 0 && !this.attention && this.gpu.submits===0 && this.flag===undefined) return P; return this.look(); } look() { this.#left=8; performance.now(); return P; } }
  const g = new G();
  class C { #g=g; checkpoint() { return this.#g.pass(); } }
  const c = new C();
  spark.expose({ async m() { const out = {}; const n=200000;
   const T = async (name, f) => { const a=[]; for (let r=0;r<9;r++){ const s=performance.now(); await f(); a.push((performance.now()-s)/n*1e6);} a.sort((x,y)=>x-y); out[name]=Math.round(a[4]); };
   for (let k=0;k<2;k++) {
   await T('bare', async () => { for (let i=0;i<n;i++) await P; });
   await T('ctrl', async () => { for (let i=0;i<n;i++) await ctrl.checkpoint(); });
   await T('fake', async () => { for (let i=0;i<n;i++) await c.checkpoint(); });
   await T('ctrlNoAwait', async () => { for (let i=0;i<n;i++) ctrl.checkpoint(); });
   await T('fakeNoAwait', async () => { for (let i=0;i<n;i++) c.checkpoint(); });
   await T('now', async () => { for (let i=0;i<n;i++) performance.now(); });
   }
   let ts=[]; for (let i=0;i<200;i++){ const {port1,port2}=globalThis.__mc??=new MessageChannel(); const s=performance.now(); await new Promise(r=>{port1.onmessage=r; port2.postMessage(0)}); ts.push(performance.now()-s);} ts.sort((a,b)=>a-b); out.turn=ts[100];
   return out; } });` });
  return s.exposed.m();
});
console.log(JSON.stringify(r)); await browser.close(); await server.close();
