// Points without labels, and centres that walk to the middle of what is nearest to them.
const seed = spark.seed ?? 4;
torch.manual_seed(seed);
const { x } = await spark.dataset('blobs', { n: 400, classes: 4, noise: 0.6, seed });
const k = 4;
let centres = x.at(torch.randperm(x.shape[0]).at(`0:${k}`));

for (let step = 1; step <= 15; step++) {
  await spark.checkpoint();
  const far = torch.cdist(x, centres);
  const nearest = far.argmin(1);
  const belongs = torch.nn.functional.one_hot(nearest, k).float();
  const size = belongs.sum(0).clamp({ min: 1 }).unsqueeze(1);
  centres = belongs.t().matmul(x).div(size);
  spark.metric('distance', far.amin(1).mean(), { step });
  spark.plot(
    'clusters',
    [
      { type: 'scatter', points: x, color: nearest },
      { type: 'scatter', points: centres, color: '#bf3514', size: 14, label: 'centres' },
    ],
    { equal: true },
  );
  await new Promise((resolve) => setTimeout(resolve, 60));
}
