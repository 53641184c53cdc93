// A mouse in a maze knows nothing but where it is. It tries ways, and writes down for each place and direction what may come
// of it: the cheese is worth 1, a trap −1. The field is its best hope at each place. Put more or less curiosity into it.
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const curiosity = spark.param('curiosity', { value: 0.15, min: 0, max: 1, label: 'Curiosity' });
const patience = spark.param('patience', { value: 0.95, min: 0.5, max: 0.99, label: 'Patience' });
const MAZE = ['S...#....', '.##.#.##.', '.#....#..', '.#.##.#.#', '...#..#..', '.#.#.##.#', '.#...T..C'];
const [HIGH, WIDE] = [MAZE.length, MAZE[0].length];
const [DOWN, ACROSS] = [torch.tensor([-1, 1, 0, 0]), torch.tensor([0, 0, -1, 1])];
const rowOf = (place) => place.div(WIDE, { rounding_mode: 'floor' });
// Where a move leads from each place: walls and the edge leave it where it is.
const marks = torch.tensor([...MAZE.join('')].map((letter) => '.S#CT'.indexOf(letter)));
const places = torch.arange(HIGH * WIDE).unsqueeze(1);
const [toRow, toColumn] = [rowOf(places).add(DOWN), places.remainder(WIDE).add(ACROSS)];
const [row, column] = [toRow.clamp({ min: 0, max: HIGH - 1 }), toColumn.clamp({ min: 0, max: WIDE - 1 })];
const wished = row.mul(WIDE).add(column).int();
const leads = torch.where(marks.at(wished).eq(2), places, wished);
const worth = torch.tensor([-0.01, -0.01, 0, 1, -1]).at(marks.at(leads));
const goesOn = marks.at(leads).lt(3);
const free = torch.tensor([...MAZE.join('')].flatMap((letter, place) => ('.S'.includes(letter) ? [place] : [])));

const MICE = 32; // that learn together, each from where it is
const hopes = torch.zeros([HIGH * WIDE, 4]);
let mice = torch.zeros([MICE], { dtype: 'int32' });
const STEPS = 600;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const tries = torch.rand([MICE]).lt(curiosity.value);
  // Equal hopes are told apart by chance.
  const best = torch.rand([MICE, 4]).mul(1e-4).add(hopes.at(mice)).argmax(1);
  const move = torch.where(tries, torch.randint(0, 4, [MICE]), best);
  const there = leads.at(mice, move);
  const on = goesOn.at(mice, move);
  const hope = worth.at(mice, move).add(hopes.at(there).amax(1).mul(on).mul(patience.value));
  hopes.index_put_([mice, move], torch.lerp(hopes.at(mice, move), hope, 0.3));
  // Who is at an end, and some on their way, begin anew: at the start, or wherever.
  const anew = free.at(torch.randint(0, free.shape[0], [MICE])).mul(torch.rand([MICE]).lt(0.5).int());
  mice = torch.where(on.logical_and(torch.rand([MICE]).gt(0.01)), there, anew).int();
  spark.progress(step, STEPS, 'steps');
  if (step % 10) continue;
  const value = hopes.amax(1);
  spark.metric('hope at the start', value.at(0), { step });
  const way = hopes.argmax(1).at(free);
  const at = (place) => ({
    x: place.remainder(WIDE),
    y: rowOf(place)
      .neg()
      .add(HIGH - 1),
  });
  const z = value.reshape([HIGH, WIDE]).flip(0);
  spark.plot(
    'hopes, and the way from each place',
    [
      { type: 'contour', z, x: [0, WIDE - 1], y: [0, HIGH - 1], min: -0.2, max: 1 },
      { type: 'quiver', ...at(free), u: ACROSS.at(way), v: DOWN.at(way).neg(), scale: 0.45, color: '#ffffff' },
      { type: 'scatter', ...at(mice), color: '#f2542d', size: 6, label: 'mice' },
    ],
    { equal: true, x: [-0.5, WIDE - 0.5], y: [-0.5, HIGH - 0.5] },
  );
}
