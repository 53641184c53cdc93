// Your camera through nine numbers, live: each pixel and its eight neighbours, weighed and added up. Networks that see begin
// so, and learn the numbers. Turn the camera on and try the filters; until then a ball rolls. What is taken stays here.
const { conv2d } = torch.nn.functional;
const seed = 1;
torch.manual_seed(seed);
const camera = spark.camera('camera', { size: [96, 128], channels: 1, label: 'Your camera' });
const FILTERS = {
  edges: [-1, -1, -1, -1, 8, -1, -1, -1, -1],
  'upright lines': [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  'lying lines': [-1, -2, -1, 0, 0, 0, 1, 2, 1],
  blur: [1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16),
  relief: [-2, -1, 0, -1, 1, 1, 0, 1, 2],
  'of chance': await torch.randn([9]).tolist(),
};
const filter = spark.param('filter', { value: 'edges', options: Object.keys(FILTERS), label: 'Filter' });
const often = spark.param('often', { value: 1, min: 1, max: 6, step: 1, label: 'How often' });

const [HIGH, WIDE, STEPS] = [96, 128, 1500];
const down = torch.arange(HIGH).unsqueeze(1);
const across = torch.arange(WIDE);
const stripes = across.add(down).div(6).sin().mul(0.1).add(0.2);
function ball(step) {
  const from = [down.sub(70 - 40 * Math.abs(Math.sin(step / 12))), across.sub(64 + 44 * Math.sin(step / 40))];
  return stripes.maximum(from[0].square().add(from[1].square()).lt(400).float());
}

let before;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  // With the camera on as often as it has a new picture, else about as often.
  if (!camera.value) await new Promise((done) => setTimeout(done, 30));
  const frame = camera.value && (await camera.next());
  const seen = (frame ? torch.tensor(frame) : ball(step)).reshape([1, 1, HIGH, WIDE]);
  const weights = torch.tensor(FILTERS[filter.value]).reshape([1, 1, 3, 3]);
  let out = seen;
  for (let i = 0; i < often.value; i++) out = conv2d(out, weights, { padding: 1 }).clamp({ min: -4, max: 4 });
  spark.image('what comes in', seen.at(0, 0), { min: 0, max: 1 });
  spark.image('what the filter makes of it', out.abs().at(0, 0), { min: 0, max: 1, colors: 'magma' });
  if (before) spark.metric('what moved', seen.sub(before).abs().mean(), { step });
  before = seen;
  spark.progress(step, STEPS, 'pictures');
}
