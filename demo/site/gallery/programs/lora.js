// A network knows the digits 0 to 9; now they lie on their side. It stays as it is, and learns a small correction beside
// each of its layers, of low rank (Hu et al., 2021). Fewer numbers than one in ten are learned. Try ranks.
const { nn, optim } = torch;
const F = nn.functional;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const rank = spark.param('rank', { value: 2, min: 1, max: 16, step: 1, label: 'Rank' });
const { x, y } = await spark.dataset('digits', { n: 2000, seed });
const upright = x.flatten(1);
const lying = x.rot90(1, [2, 3]).flatten(1);
const right = (model, rows) => torch.no_grad(() => model(rows.at('1600:')).argmax(1).eq(y.at('1600:')).float().mean());

async function learn(model, parameters, rows, steps, names) {
  const optimizer = new optim.AdamW(parameters, { lr: 0.004 });
  for (let step = 1; step <= steps; step++) {
    await spark.checkpoint();
    const batch = torch.randint(0, 1600, [128]);
    const loss = F.cross_entropy(model(rows.at(batch)), y.at(batch));
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
    if (step % 10) continue;
    for (const [name, seen] of Object.entries(names)) spark.metric(name, right(model, seen), { step });
    spark.progress(step, steps, 'steps');
  }
}

const count = (parameters) => parameters.reduce((sum, each) => sum + each.numel(), 0);
const base = new nn.Sequential(new nn.Linear(64, 128), new nn.ReLU(), new nn.Linear(128, 128), new nn.ReLU());
base.append(new nn.Linear(128, 10));
await learn(base, base.parameters(), upright, 250, { 'before: upright': upright, 'before: lying': lying });
base.requires_grad_(false);

class Adapted extends nn.Module {
  constructor(layer, r) {
    super();
    this.layer = layer;
    this.down = new nn.Parameter(torch.randn([r, layer.in_features]).div(Math.sqrt(layer.in_features)));
    this.up = new nn.Parameter(torch.zeros([layer.out_features, r])); // so that it changes nothing at first
  }
  forward(input) {
    return this.layer(input).add(input.matmul(this.down.t()).matmul(this.up.t()));
  }
}
const layers = [...base.children()].map((layer) =>
  layer instanceof nn.Linear ? new Adapted(layer, rank.value) : layer,
);
const adapted = new nn.Sequential(...layers);
const learned = [...adapted.parameters()].filter((each) => each.requires_grad);
console.log(`${count([...base.parameters()])} numbers stay, ${count(learned)} are learned.`);
await learn(adapted, learned, lying, 250, { 'with the correction: lying': lying });

const [first] = adapted.children();
const change = torch.no_grad(() => first.up.matmul(first.down).at('0:32').reshape([32, 8, 8]));
spark.image('what the correction adds to 32 neurons', change, { columns: 8, colors: 'viridis' });
spark.image('lying digits', x.rot90(1, [2, 3]).at('0:16'), { columns: 8 });
const reached = torch.stack([right(base, upright), right(base, lying), right(adapted, lying)]);
const names = ['upright', 'lying', 'corrected'];
spark.plot('read right', { type: 'bar', x: names, y: reached }, { y: [0, 1] });
