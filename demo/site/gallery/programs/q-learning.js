// A mouse in a maze knows nothing but where it is. It tries ways, and writes down for each place and direction what may come
// of it: the cheese is worth 1, a trap −1. The field is its best hope at each place. Put more or less curiosity into it.
const seed = 1;
torch.manual_seed(seed);
const curiosity = spark.param('curiosity', { value: 0.15, min: 0, max: 1, label: 'Curiosity' });
const patience = spark.param('patience', { value: 0.95, min: 0.5, max: 0.99, label: 'Patience' });
const MAZE = ['S...#....', '.##.#.##.', '.#....#..', '.#.##.#.#', '...#..#..', '.#.#.##.#', '.#...T..C'];
const [HIGH, WIDE] = [MAZE.length, MAZE[0].length];
const MOVES = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];
const what = (place) => MAZE[Math.floor(place / WIDE)][place % WIDE];

// Where a move leads from each place: walls and the edge leave it where it is.
const next = Array.from({ length: HIGH * WIDE }, (_, place) =>
  MOVES.map(([dy, dx]) => {
    const [y, x] = [Math.floor(place / WIDE) + dy, (place % WIDE) + dx];
    return MAZE[y]?.[x] && MAZE[y][x] !== '#' ? y * WIDE + x : place;
  }),
);
const leads = torch.tensor(next);
const worth = torch.tensor(next.map((row) => row.map((place) => ({ C: 1, T: -1 })[what(place)] ?? -0.01)));
const over = torch.tensor(next.map((row) => row.map((place) => Number('CT'.includes(what(place))))));
const inside = Array.from({ length: HIGH * WIDE }, (_, place) => place).filter((place) => '.S'.includes(what(place)));
const free = torch.tensor(inside);

const MICE = 32; // that learn together, each from where it is
const hopes = torch.zeros([HIGH * WIDE, 4]);
let mice = torch.zeros([MICE], { dtype: 'int32' });
const STEPS = 600;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const tries = torch.rand([MICE]).lt(curiosity.value);
  const best = hopes
    .at(mice)
    .add(torch.rand([MICE, 4]).mul(1e-4))
    .argmax(1); // equal hopes are told apart by chance
  const move = torch.where(tries, torch.randint(0, 4, [MICE]), best);
  const there = leads.at(mice, move);
  const ended = over.at(mice, move);
  const hope = worth.at(mice, move).add(hopes.at(there).amax(1).mul(patience.value).mul(ended.mul(-1).add(1)));
  hopes.index_put_([mice, move], torch.lerp(hopes.at(mice, move), hope, 0.3));
  // Who is at an end, and some on their way, begin anew: at the start, or wherever.
  const anew = free.at(torch.randint(0, inside.length, [MICE])).mul(torch.rand([MICE]).lt(0.5).int());
  mice = torch.where(ended.bool().logical_or(torch.rand([MICE]).lt(0.01)), anew, there).int();
  spark.progress(step, STEPS, 'steps');
  if (step % 10) continue;
  const value = hopes.amax(1);
  spark.metric('hope at the start', value.at(0), { step });
  const [y, x] = [free.div(WIDE, { rounding_mode: 'floor' }), free.remainder(WIDE)];
  const ways = torch.tensor(MOVES).float().at(hopes.argmax(1).at(free));
  const field = value.reshape([HIGH, WIDE]).flip(0);
  const up = y.mul(-1).add(HIGH - 1);
  spark.plot(
    'hopes, and the way from each place',
    [
      { type: 'contour', z: field, x: [0, WIDE - 1], y: [0, HIGH - 1], min: -0.2, max: 1 },
      { type: 'quiver', x, y: up, u: ways.at(':', 1), v: ways.at(':', 0).neg(), scale: 0.45, color: '#ffffff' },
      {
        type: 'scatter',
        x: mice.remainder(WIDE),
        y: mice
          .div(WIDE, { rounding_mode: 'floor' })
          .mul(-1)
          .add(HIGH - 1),
        color: '#f2542d',
        size: 6,
        label: 'mice',
      },
    ],
    { equal: true, x: [-0.5, WIDE - 0.5], y: [-0.5, HIGH - 0.5] },
  );
}
