// A creature of cells: each sees only its neighbours and follows one rule, the same for all, which is learned. From a single
// cell they grow a ring (Mordvintsev et al., 2020). Cut it: press the button, and see whether it heals.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const cut = spark.param('cut', { button: true, label: 'Cut it' });
const [SIDE, CHANNELS] = [24, 8];
const side = torch.linspace(-1, 1, SIDE);
const [down, across] = torch.meshgrid(side, side);
const far = down.square().add(across.square()).sqrt();
const target = far.sub(0.5).abs().mul(-12).add(3).sigmoid();

// What a cell sees of each channel: itself, and how it slopes and bends around.
const [itself, ramp] = [torch.tensor([0, 1, 0]), torch.tensor([-1, 0, 1])];
const hill = torch.tensor([1, 2, 1]);
const dot = torch.outer(itself, itself);
const looks = [dot, torch.outer(hill, ramp), torch.outer(ramp, hill), torch.outer(hill, hill).sub(dot.mul(16))];
const filters = torch.stack(looks).float().unsqueeze(1).div(8).repeat([CHANNELS, 1, 1, 1]);
const rule = new nn.Sequential(new nn.Conv2d(4 * CHANNELS, 48, 1), new nn.ReLU(), new nn.Conv2d(48, CHANNELS, 1));
nn.init.zeros_(rule[2].weight);
nn.init.zeros_(rule[2].bias);
const optimizer = new optim.AdamW(rule.parameters(), { lr: 0.004 });
function live(cells) {
  const seen = nn.functional.conv2d(cells, filters, { padding: 1, groups: CHANNELS });
  return cells.add(rule(seen).mul(0.5).tanh());
}

const egg = torch.zeros([1, CHANNELS, SIDE, SIDE]);
egg.at(0, ':', SIDE / 2, SIDE / 2).fill_(1);
let pool = egg.repeat([4, 1, 1, 1]);
let [shown, cuts] = [egg, cut.value];
const STEPS = 240;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  // One begins as an egg, one is hurt, the others go on from where they were: they learn to grow, to heal and to stay.
  const hurt = pool.at('1:2').mul(across.gt(0).float());
  let cells = torch.cat([egg, hurt, pool.at('2:')]);
  for (let i = 0; i < 16; i++) cells = live(cells);
  const loss = cells.at(':', 0).sub(target).square().mean();
  optimizer.zero_grad();
  loss.backward();
  nn.utils.clip_grad_norm_(rule.parameters(), 1);
  optimizer.step();
  pool = cells.detach().roll(1, 0).clamp({ min: -4, max: 4 });
  spark.metric('loss', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 4) continue;
  if (step % 40 === 4) shown = egg;
  if (cuts !== cut.value) [shown, cuts] = [shown.mul(across.gt(0).float()), cut.value];
  for (let i = 0; i < 4; i++) shown = torch.no_grad(() => live(shown));
  const large = nn.functional.interpolate(shown.at(':', ':1'), { scale_factor: 8 });
  spark.image('creature', large, { colors: 'magma', min: 0, max: 1 });
}
