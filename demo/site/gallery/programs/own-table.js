// A straight line through a table of yours: choose a CSV whose last column is to be told from the one before it.
// Until you do, it is penguins: the longer the flipper, the heavier the bird.
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const file = spark.file('table', { accept: '.csv,text/csv', label: 'A table, as CSV' });

async function columns() {
  if (file.value) {
    const table = await spark.loadCSV(file.value);
    const names = table.names.slice(-2);
    return { names, x: table.tensor(names[0]).reshape([-1]), y: table.tensor(names[1]).reshape([-1]) };
  }
  const { x, features } = await spark.dataset('penguins');
  return { names: features.slice(-2), x: x.at(':', 2), y: x.at(':', 3) };
}

let [chosen, table, slope, offset, optimizer] = [];
for (let step = 1; step <= 150; step++) {
  await spark.checkpoint();
  if (chosen !== file.value || !table) {
    chosen = file.value;
    table = await columns();
    slope = torch.tensor(0, { requires_grad: true });
    offset = torch.tensor(0, { requires_grad: true });
    optimizer = new torch.optim.SGD([slope, offset], { lr: 0.05, momentum: 0.5 });
  }
  // Measured in their own spreads, both columns are learned at one pace, whatever their units.
  const [u, v] = [table.x, table.y].map((list) => list.sub(list.mean()).div(list.std()));
  const loss = u.mul(slope).add(offset).sub(v).square().mean();
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  // How much of the second column's variation the line explains.
  spark.metric('R²', loss.detach().div(v.square().mean()).mul(-1).add(1), { step });
  spark.progress(step, 150, 'steps');
  if (step % 3) continue;
  torch.no_grad(() => {
    const across = torch.stack([table.x.amin(), table.x.amax()]);
    const height = across.sub(table.x.mean()).div(table.x.std()).mul(slope).add(offset);
    const up = height.mul(table.y.std()).add(table.y.mean());
    spark.plot(
      'line',
      [
        { type: 'scatter', x: table.x, y: table.y, color: '#7a93b8' },
        { type: 'line', x: across, y: up, color: '#bf3514' },
      ],
      { xLabel: table.names[0], yLabel: table.names[1] },
    );
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const factor = torch.no_grad(() => slope.mul(table.y.std()).div(table.x.std()));
console.log(`One more of ${table.names[0]}: ${(await factor.item()).toPrecision(3)} more of ${table.names[1]}.`);
