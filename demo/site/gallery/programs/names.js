// A recurrent network reads names of places letter by letter, and makes up new ones. At a low temperature
// it is careful, at a high one it stammers. With more steps it knows them by heart: is that better?
const { nn, optim } = torch;
const [seed, STEPS] = [spark.seed ?? 2, 120];
torch.manual_seed(seed);
const temperature = spark.param('temperature', { value: 0.7, min: 0.2, max: 1.5, label: 'Temperature' });
const PLACES = `amsterdam antwerp athens barcelona basel belfast belgrade bergen berlin bern bilbao birmingham bologna
bordeaux bratislava bremen bristol brussels bucharest budapest cardiff cologne copenhagen cordoba cork dortmund dresden
dublin duisburg dusseldorf edinburgh essen florence frankfurt gdansk geneva genoa ghent gijon glasgow gothenburg granada
graz grenoble hamburg hanover helsinki innsbruck istanbul kaunas krakow leeds leipzig lille linz lisbon liverpool ljubljana
lodz london lyon madrid malaga malmo manchester mannheim marseille milan minsk moscow munich murcia nantes
naples nice nuremberg odense oslo ostrava oulu palermo paris plovdiv porto poznan prague reims rennes riga rome
rotterdam salzburg sarajevo seville sheffield skopje sofia stavanger stockholm strasbourg stuttgart tallinn tampere
tartu thessaloniki tirana toulouse trieste trondheim turin turku uppsala utrecht valencia valletta varna venice verona
vienna vilnius warsaw wroclaw zagreb zaragoza zurich`.split(/\s+/);
const LETTERS = '.abcdefghijklmnopqrstuvwxyz'; // the dot begins a name and ends it
const LONGEST = Math.max(...PLACES.map((name) => name.length)) + 1;
const padded = PLACES.map((name) => [...`.${name}`.padEnd(LONGEST + 1, '.')]);
const all = torch.tensor(padded.map((name) => name.map((letter) => LETTERS.indexOf(letter))));
// What stands behind a name's end is no letter to learn.
const counts = torch.tensor(PLACES.map((name) => Array.from({ length: LONGEST }, (_, i) => Number(i <= name.length))));
class Writer extends nn.Module {
  constructor() {
    super();
    this.letters = new nn.Embedding(27, 24);
    this.memory = new nn.GRU(24, 64, { batch_first: true });
    this.next = new nn.Linear(64, 27);
  }
  forward(letters, state) {
    const [seen, after] = this.memory(this.letters(letters), state);
    return [this.next(seen), after];
  }
}
const model = new Writer();
const optimizer = new optim.AdamW(model.parameters(), { lr: 0.004 });
async function invent(count) {
  let [letter, state, written] = [torch.zeros([count, 1], { dtype: 'int32' }), undefined, []];
  for (let i = 0; i < LONGEST; i++) {
    const [said, after] = torch.no_grad(() => model(letter, state));
    state = after;
    letter = torch.multinomial(said.at(':', -1).div(temperature.value).softmax(1), 1);
    written.push(letter);
  }
  const rows = await torch.cat(written, 1).tolist();
  const textOf = (row) => row.map((code) => LETTERS[code]).join('');
  return rows.map((row) => textOf(row).split('.')[0]);
}
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const [said] = model(all.at(':', ':-1'));
  const each = nn.functional.cross_entropy(said.transpose(1, 2), all.at(':', '1:').long(), { reduction: 'none' });
  const loss = each.mul(counts).sum().div(counts.sum());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 15 === 0) console.log(`${step}: ${(await invent(6)).join(', ')}`);
}
