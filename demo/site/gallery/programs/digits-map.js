// Two maps of the same digits: PCA, straight, at once; t-SNE, bent, step by step, with neighbours kept together.
// A higher perplexity means that more neighbours count.
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const perplexity = spark.param('perplexity', { value: 20, min: 5, max: 60, label: 'Perplexity' });
const n = 500;
const { x, y } = await spark.dataset('digits', { n, seed });
const rows = x.flatten(1).sub(x.flatten(1).mean(0));
const [, , Vh] = await torch.linalg.svd(rows, { full_matrices: false });
const straight = rows.matmul(Vh.at('0:2').t());
const itself = torch.eye(n).bool();

// How likely each takes each for its neighbour: a width for each of them, found by halving, that gives the perplexity.
function neighbours() {
  const far = torch.cdist(rows, rows).square();
  let [low, high] = [torch.full([n, 1], -8), torch.full([n, 1], 8)];
  let odds;
  for (let i = 0; i < 20; i++) {
    const middle = low.add(high).div(2);
    odds = far.mul(middle.exp()).neg().masked_fill(itself, -1e9).softmax(1);
    const wide = torch.special.entr(odds).sum(1, { keepdim: true }).gt(Math.log(perplexity.value));
    [low, high] = [torch.where(wide, middle, low), torch.where(wide, high, middle)];
  }
  return torch.maximum(odds.add(odds.t()).div(2 * n), torch.tensor(1e-12));
}

// Of how many the nearest neighbour is of their class.
const agreement = (points) => y.at(torch.cdist(points, points).masked_fill(itself, 1e9).argmin(1)).eq(y).float().mean();

let [wanted, used] = [];
let places = torch.randn([n, 2]).mul(0.01);
let speed = torch.zeros([n, 2]);
const STEPS = 300;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  if (used !== perplexity.value) [wanted, used] = [neighbours(), perplexity.value];
  const near = torch.cdist(places, places).square().add(1).reciprocal().masked_fill(itself, 0);
  const odds = near.div(near.sum()).clamp({ min: 1e-12 });
  // At first neighbours pull harder, so that heaps form (van der Maaten & Hinton, 2008).
  const early = step < 80;
  const pull = wanted
    .mul(early ? 8 : 1)
    .sub(odds)
    .mul(near);
  const slope = places.mul(pull.sum(1, { keepdim: true })).sub(pull.matmul(places));
  speed = speed.mul(early ? 0.5 : 0.8).sub(slope.mul(240));
  places = places.add(speed);
  spark.metric('divergence', wanted.mul(wanted.div(odds).log()).sum(), { step });
  spark.metric('neighbours alike', agreement(places), { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 5) continue;
  spark.plot('maps', [
    { type: 'scatter', points: straight.div(straight.std()), color: y, panel: 'PCA', size: 4 },
    { type: 'scatter', points: places.div(places.std()), color: y, panel: 't-SNE', size: 4 },
  ]);
}
