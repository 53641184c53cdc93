// A policy that learns from whole walks: sixty-four walkers step through a windy field, and what led them nearer to the
// flag is done more often (REINFORCE with a baseline). The arrows are where the policy would go. Turn the wind.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const wind = spark.param('wind', { value: 0.5, min: -0.9, max: 0.9, label: 'Wind from the left' });
const policy = new nn.Sequential(new nn.Linear(2, 32), new nn.Tanh(), new nn.Linear(32, 4));
const optimizer = new optim.Adam(policy.parameters(), { lr: 0.02 });
const MOVES = torch.cat([torch.eye(2), torch.eye(2).neg()]).mul(0.4);
const flag = torch.tensor([2, 2]);
const [WALKERS, LENGTH] = [64, 20];
const side = torch.linspace(-3, 3, 13);
const [down, across] = torch.meshgrid(side, side);
const grid = torch.stack([across, down], -1).reshape([-1, 2]);

const STEPS = 150;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  let points = torch.rand([WALKERS, 2]).mul(5).sub(2.5);
  const [way, logs, rewards] = [[points], [], []];
  for (let t = 0; t < LENGTH; t++) {
    const odds = policy(points).log_softmax(1);
    const move = torch.multinomial(odds.detach().exp(), 1);
    logs.push(odds.gather(1, move).squeeze(1));
    const blown = torch.tensor([wind.value * 0.3, 0]);
    points = points.add(MOVES.at(move.squeeze(1)).add(blown)).clamp({ min: -3, max: 3 });
    rewards.push(points.sub(flag).norm({ dim: 1 }).neg());
    way.push(points);
  }
  // What came after each step, as its own merit: compared with what the others had at that time.
  const after = torch.stack(rewards).flip(0).cumsum(0).flip(0);
  const merit = after.sub(after.mean(1, { keepdim: true })).div(after.std(1, { keepdim: true }).add(1e-6));
  const loss = torch.stack(logs).mul(merit).mean().neg();
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('distance at the end', rewards.at(-1).mean().neg(), { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 3) continue;
  const to = torch.no_grad(() => policy(grid).softmax(1).matmul(MOVES));
  const walks = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => torch.stack(way).at(':', i));
  spark.plot(
    'walks',
    [
      { type: 'quiver', x: grid.at(':', 0), y: grid.at(':', 1), u: to.at(':', 0), v: to.at(':', 1), color: '#9aa5b1' },
      ...walks.map((walk) => ({ type: 'line', x: walk.at(':', 0), y: walk.at(':', 1), color: '#2b6cb0' })),
      { type: 'scatter', x: [2], y: [2], color: '#bf3514', size: 14, label: 'flag' },
    ],
    { equal: true, x: [-3.1, 3.1], y: [-3.1, 3.1] },
  );
}
