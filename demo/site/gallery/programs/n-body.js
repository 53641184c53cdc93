// Two galaxies meet. Each star feels each other one: a kernel of our own WGSL adds it all up, some 640,000 pulls a step, among torch's
// operations. Energy can neither come nor go: how far it has drifted says how good the steps are. Try Euler's.
const seed = spark.seed ?? 1;
torch.manual_seed(seed);
const stepper = spark.param('stepper', { value: 'leapfrog', options: ['leapfrog', 'Euler'], label: 'Steps by' });
const [STARS, SOFT, DT, STEPS] = [400, 0.15, 0.02, 1500];

/** @returns [N, 4]: the pull on each body, and the potential that it is in */
const forces = torch.kernel({
  name: 'gravity',
  wgsl: `
    @group(0) @binding(0) var<storage, read> bodies: array<vec4f>; // x, y, z, mass
    @group(0) @binding(1) var<storage, read_write> felt: array<vec4f>;
    @compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
      let count = arrayLength(&bodies);
      if (id.x >= count) { return; }
      let here = bodies[id.x].xyz;
      var sum = vec4f(0);
      for (var i = 0u; i < count; i++) {
        let other = bodies[i];
        let away = other.xyz - here;
        let near = inverseSqrt(dot(away, away) + ${SOFT * SOFT});
        sum += other.w * near * vec4f(away * near * near, select(-1.0, 0.0, i == id.x));
      }
      felt[id.x] = sum;
    }`,
  outputs: (bodies) => ({ shape: bodies.shape }),
  workgroups: (bodies) => Math.ceil(bodies.shape[0] / 64),
  // The same in torch's words, where there is no GPU.
  cpu(bodies) {
    const [place, mass] = [bodies.at(':', '0:3'), bodies.at(':', 3)];
    const away = place.unsqueeze(0).sub(place.unsqueeze(1));
    const near = away
      .square()
      .sum(-1)
      .add(SOFT * SOFT)
      .rsqrt();
    const pull = away.mul(near.pow(3).mul(mass).unsqueeze(-1)).sum(1);
    const potential = mass.div(SOFT).sub(near.mul(mass).sum(1));
    return torch.cat([pull, potential.unsqueeze(1)], 1);
  },
});

/** A heavy heart and stars on circles around it, in a plane that is turned by `tilt`. */
function galaxy(heart, at, speed, tilt) {
  const radius = torch.rand([STARS]).mul(1.6).add(0.5);
  const angle = torch.rand([STARS]).mul(2 * Math.PI);
  const pace = radius
    .square()
    .mul(heart)
    .div(
      radius
        .square()
        .add(SOFT * SOFT)
        .pow(1.5),
    )
    .sqrt();
  const turned = (x, y) => torch.stack([x, y.mul(Math.cos(tilt)), y.mul(Math.sin(tilt))], 1);
  const ring = turned(radius.mul(angle.cos()), radius.mul(angle.sin()));
  const going = turned(angle.sin().mul(pace).neg(), angle.cos().mul(pace));
  const mass = torch.cat([torch.tensor([heart]), torch.full([STARS], 1e-4)]);
  const withHeart = (stars, own) => torch.cat([torch.zeros([1, 3]), stars]).add(torch.tensor(own));
  return { place: withHeart(ring, at), velocity: withHeart(going, speed), mass };
}
const both = [galaxy(1, [-1.9, 0, 0], [0.16, -0.14, 0], 0.6), galaxy(0.6, [3.1, 0, 0], [-0.26, 0.23, 0], -0.7)];
let [place, velocity] = ['place', 'velocity'].map((name) => torch.cat(both.map((each) => each[name])));
const mass = torch.cat(both.map((each) => each.mass));
const pulls = () => forces(torch.cat([place, mass.unsqueeze(1)], 1));
let felt = pulls();
const pull = () => felt.at(':', '0:3').mul(DT);
const energy = () => velocity.square().sum(1).add(felt.at(':', 3)).mul(mass).sum().div(2);

const sky = spark.canvas('sky', { width: 640, height: 400 }).getContext('2d');
async function draw() {
  const xyz = await place.data();
  sky.fillStyle = 'rgb(8 10 20 / 55%)'; // what was before fades
  sky.fillRect(0, 0, 640, 400);
  for (let i = 0; i < xyz.length / 3; i++) {
    sky.fillStyle = i <= STARS ? '#ffd9a0' : '#9fd0ff';
    const size = i % (STARS + 1) ? 1.6 : 6;
    const at = (way, middle) => middle + xyz[3 * i + way] * 50 - size / 2;
    sky.fillRect(at(0, 320), at(1, 200), size, size);
  }
}

const begun = await energy().item();
for (let step = 1; step <= STEPS; step++) {
  await spark.checkpoint();
  const leaps = stepper.value === 'leapfrog';
  // The pull of the middle of a step is the mean of both ends': half of it before the move, half after.
  velocity = velocity.add(leaps ? pull().div(2) : pull());
  place = place.add(velocity.mul(DT));
  felt = pulls();
  if (leaps) velocity = velocity.add(pull().div(2));
  if (step % 3) continue;
  spark.metric('energy off by %', energy().sub(begun).div(begun).abs().mul(100), { step });
  spark.progress(step, STEPS, 'steps');
  await draw();
}
