/** What the editor completes: the module that the build writes has what is read from the sources. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { apiDocs, apiModule } from '../../scripts/api-docs.mjs';

it('packs names with their parameters and first sentences, each told once', async () => {
  const text = apiModule();
  const { API } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  assert.deepEqual(JSON.parse(JSON.stringify(API)), JSON.parse(JSON.stringify(apiDocs())));
  const { info } = API.torch.find(({ label }) => label === 'softmax');
  assert.equal(text.split(JSON.stringify(info)).length, 2, `“${info}” stands there once`);
});
