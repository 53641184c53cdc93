import { expect } from 'chai';
import { SparkStore } from './store.ts';

const text = (which: string): string =>
  `spark.expose({ which: '${which}' }); for (;;) { await spark.checkpoint(); await new Promise((resolve) => setTimeout(resolve, 1)); }`;

describe('a store of React’s', () => {
  it('runs next the program that was given last, also while new code took over', async () => {
    const store = new SparkStore({ code: text('first') }, { backend: 'cpu' });
    const unsubscribe = store.subscribe(() => {});
    await store.run();
    const taken = store.reload({ code: text('taken over') });
    store.give({ code: text('last') }, false);
    await taken;
    store.reset();
    await store.run();
    expect(store.exposed.which).to.equal('last');
    store.reset();
    unsubscribe();
  });

  it('runs next the newer of two that took over', async () => {
    const store = new SparkStore({ code: text('first') }, { backend: 'cpu' });
    const unsubscribe = store.subscribe(() => {});
    await store.run();
    await store.reload({ code: text('second') });
    await Promise.allSettled([store.reload({ code: text('third') }), store.reload({ code: text('fourth') })]);
    store.reset();
    await store.run();
    expect(store.exposed.which).to.equal('fourth');
    store.reset();
    unsubscribe();
  });
});
