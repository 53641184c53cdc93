// Sound as a picture: two voices, a low hum and a whistle that climbs, and hiss over both. A network listens to the noisy
// sound and learns a mask for each moment and pitch that lets the voices through. Try windows: a short one tells when,
// a long one which note. The three panels: what it hears, what it makes of it, and what was meant.
const { nn, optim } = torch;
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const size = spark.param('window', { value: '256', options: ['128', '256', '512'], label: 'Window' });
const hiss = spark.param('hiss', { value: 0.5, min: 0, max: 1.5, label: 'Hiss' });
const [RATE, LENGTH, SOUNDS] = [8000, 8192, 8];
const time = torch.arange(LENGTH).div(RATE);

// Each sound has a hum and a whistle of its own.
function voices(n) {
  const some = (from, to) =>
    torch
      .rand([n, 1])
      .mul(to - from)
      .add(from);
  const turns = time.mul(some(80, 200)).mul(2 * Math.PI);
  const hum = turns.sin().add(turns.mul(2).sin().div(2)).add(turns.mul(3).sin().div(3));
  const climb = time.mul(some(500, 1500)).add(time.square().mul(some(-300, 900)));
  return hum.add(climb.mul(2 * Math.PI).sin()).mul(0.4);
}
function spectrum(sound) {
  const n = Number(size.value);
  return torch.stft(sound, n, { hop_length: n / 4, window: torch.hann_window(n), return_complex: true });
}
const loud = (spectrum) => spectrum.abs().add(0.01).log().unsqueeze(1);

const around = (from, to) => new nn.Conv2d(from, to, 5, { padding: 2 });
const layers = [around(1, 12), new nn.ReLU(), around(12, 12), new nn.ReLU(), around(12, 1), new nn.Sigmoid()];
const net = new nn.Sequential(...layers);
const cleanedOf = (heard) => heard.abs().mul(net(loud(heard)).squeeze(1));
const optimizer = new optim.AdamW(net.parameters(), { lr: 0.005 });
const [clear, rustle] = [voices(1), torch.randn([1, LENGTH])];
const STEPS = 120;
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const truth = voices(SOUNDS);
  const heard = spectrum(truth.add(torch.randn(truth.shape).mul(hiss.value)));
  const kept = cleanedOf(heard);
  const loss = kept.sub(spectrum(truth).abs()).square().mean();
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
  spark.metric('loss', loss, { step });
  spark.progress(step, STEPS, 'steps');
  if (step % 4) continue;
  torch.no_grad(() => {
    const [wanted, noisy] = [clear, clear.add(rustle.mul(hiss.value))].map(spectrum);
    const cleaned = cleanedOf(noisy);
    // How much louder the voices are than what is wrong with them, in decibels.
    const wrong = cleaned.sub(wanted.abs()).square().mean();
    spark.metric('signal to noise', wanted.abs().square().mean().div(wrong).log10().mul(10), { step });
    const look = { type: 'contour', colors: 'magma', min: -3, max: 4.5, x: [0, 1], y: [0, 4] };
    const panel = (sound, panel) => ({ ...look, z: loud(sound).at(0, 0), panel });
    const marks = [panel(noisy, 'heard'), panel(cleaned, 'cleaned'), panel(wanted, 'meant')];
    spark.plot('sound', marks, { xLabel: 'seconds', yLabel: 'kHz' });
  });
}
