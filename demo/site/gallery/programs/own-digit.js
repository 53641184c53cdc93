// Learns two thousand digits, then reads yours: choose a picture of one digit (PNG, JPEG), dark on light or light on dark.
const { nn, optim } = torch;
const F = nn.functional;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const file = spark.file('digit', { accept: 'image/*', label: 'A picture of a digit' });
const { x, y } = await spark.dataset('digits');
const model = new nn.Sequential(
  new nn.Conv2d(1, 16, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.Conv2d(16, 32, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2),
  new nn.Flatten(),
  new nn.Linear(32 * 16, 10),
);
const optimizer = new optim.AdamW(model.parameters(), { lr: 0.004 });
const [unseen, answers] = [x.at('1600:'), y.at('1600:')];
// The digit, light on dark, cut out, its centre of mass in the middle of 8 × 8, as with those it learned from.
async function read(picture) {
  let ink = (await spark.loadImage(picture, { size: 96 })).mean(0);
  if ((await ink.mean().item()) > 0.5) ink = ink.mul(-1).add(1);
  ink = ink.sub(ink.amin()).div(ink.amax().sub(ink.amin()).clamp({ min: 0.01 }));
  const where = await (await torch.nonzero(ink.gt(0.4))).tolist();
  const [rows, columns] = [0, 1].map((axis) => where.map((place) => place[axis]));
  const room = Math.round(Math.max(...[rows, columns].map((at) => Math.max(...at) - Math.min(...at) + 1)) * 1.4);
  const [y0, x0] = [rows, columns].map((at) => Math.round(at.reduce((sum, i) => sum + i) / at.length + room / 2));
  const square = F.pad(ink, [room, room, room, room]).at(`${y0}:${y0 + room}`, `${x0}:${x0 + room}`);
  const small = F.adaptive_avg_pool2d(square.reshape([1, 1, room, room]), 8);
  return small.div(small.amax()); // a thin pen's ink is as dark
}

async function guess() {
  const seen = file.value ? await read(file.value) : unseen.at('0:1');
  const odds = torch.no_grad(() => model(seen).softmax(1).at(0));
  const name = file.value ? 'your digit, as the network sees it' : 'a digit it has not learned';
  spark.image(name, seen, { min: 0, max: 1 });
  spark.plot('its guess', { type: 'bar', x: [...'0123456789'], y: odds }, { y: [0, 1], yLabel: 'how sure it is' });
}

for (let step = 1; step <= 600; step++) {
  await spark.checkpoint();
  const batch = torch.randint(0, 1600, [64]);
  const drawn = x.at(batch); // and thicker by chance, since pens are
  const thick = F.max_pool2d(drawn, 3, { stride: 1, padding: 1 });
  const loss = F.cross_entropy(model(drawn.lerp(thick, torch.rand([64, 1, 1, 1]))), y.at(batch));
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, 600, 'steps');
  if (step % 30) continue;
  const right = torch.no_grad(() => model(unseen).argmax(1).eq(answers).float().mean());
  spark.metric('right on unseen', right, { step });
  await guess();
}
