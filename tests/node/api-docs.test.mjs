/** What the editor completes: the module that the build writes has what is read from the sources. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { apiDocs, apiModule, apiText } from '../../scripts/api-docs.mjs';

it('packs names with their parameters and first sentences, each told once', async () => {
  const { readAPI } = await import(`data:text/javascript,${encodeURIComponent(await apiModule())}`);
  const API = await readAPI();
  assert.deepEqual(JSON.parse(JSON.stringify(API)), JSON.parse(JSON.stringify(apiDocs())));
  const { info } = API.torch.find(({ label }) => label === 'softmax');
  assert.equal(apiText().split(JSON.stringify(info)).length, 2, `“${info}” stands there once`);
});
