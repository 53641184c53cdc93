/**
 * Follows one of PyTorch's training runs (training/) step by step. Resolves with null, or with one sentence that says where
 * the two part; `undefined` for a run that needs a layer which is not there.
 */
import { decode, valuesOf } from './check.mjs';

/** The layers of nn that a model is made of. */
function layersOf({ sequential, recurrent }) {
  if (sequential) return sequential.map(([name]) => name);
  return recurrent ? [recurrent.kind] : ['Embedding', 'TransformerEncoderLayer', 'LayerNorm'];
}

/** Whether every layer of the model is there. */
export const canRun = (torch, { model }) => layersOf(model).every((name) => torch.nn[name]);

function sequentialModel({ nn }, layers) {
  return new nn.Sequential(
    ...layers.map(([name, positional, keywords]) => new nn[name](...positional, ...(Object.keys(keywords).length ? [keywords] : []))),
  );
}

/** A head on the last step's output. */
function recurrentModel({ nn }, { kind, input, hidden, output }) {
  return new (class extends nn.Module {
    rnn = new nn[kind](input, hidden, { batch_first: true });
    head = new nn.Linear(hidden, output);

    forward(x) {
      const [outputs] = this.rnn(x);
      return this.head(outputs.select(1, -1));
    }
  })();
}

function charTransformer({ arange, nn }, { vocab, d_model, nhead, dim_feedforward, length }) {
  return new (class extends nn.Module {
    tok = new nn.Embedding(vocab, d_model);
    pos = new nn.Embedding(length, d_model);
    block = new nn.TransformerEncoderLayer(d_model, nhead, {
      ...{ dim_feedforward, dropout: 0, activation: 'gelu', batch_first: true, norm_first: true },
    });
    norm = new nn.LayerNorm(d_model);
    head = new nn.Linear(d_model, vocab);
    mask = nn.Transformer.generate_square_subsequent_mask(length);

    forward(x) {
      const embedded = this.tok(x).add(this.pos(arange(length)));
      return this.head(this.norm(this.block(embedded, this.mask)));
    }
  })();
}

function build(torch, { sequential, recurrent, char_transformer }) {
  if (sequential) return sequentialModel(torch, sequential);
  return recurrent ? recurrentModel(torch, recurrent) : charTransformer(torch, char_transformer);
}

/** The loss over all positions at once. */
function lossOf(torch, run, output, y) {
  const everywhere = run.model.char_transformer;
  const fn = torch.nn.functional[run.loss];
  return everywhere ? fn(output.reshape(-1, output.shape.at(-1)), y.reshape(-1)) : fn(output, y);
}

/** The first value that is too far off, said in words. */
function apart(what, got, want, { rtol, atol }) {
  const at = want.findIndex((w, i) => !(Math.abs(got[i] - w) <= atol + rtol * Math.abs(w)));
  return at < 0 ? null : `${what} at ${at}: got ${got[at]}, want ${want[at]}`;
}

export async function followRun(torch, run) {
  if (!canRun(torch, run)) return undefined;
  const model = build(torch, run.model);
  model.load_state_dict(Object.fromEntries(Object.entries(run.initial).map(([name, value]) => [name, decode(torch, value)])));
  const [kind, options] = run.optimizer;
  const optimizer = new torch.optim[kind](model.parameters(), options);
  const scheduler = run.scheduler && new torch.optim.lr_scheduler[run.scheduler[0]](optimizer, run.scheduler[1]);
  const losses = [];
  const rates = [];
  const norms = [];
  for (const batch of run.batches) {
    const [x, y] = batch.map((value) => decode(torch, value));
    const loss = lossOf(torch, run, model(x), y);
    optimizer.zero_grad();
    loss.backward();
    const norm = torch.nn.utils.clip_grad_norm_(model.parameters(), run.clip_grad_norm ?? Number.POSITIVE_INFINITY);
    rates.push(optimizer.param_groups[0].lr);
    optimizer.step();
    scheduler?.step();
    losses.push(await loss.item());
    norms.push(await norm.item());
  }
  const problem =
    apart('loss', losses, run.losses, run) ??
    apart('gradient norm', norms, run.gradient_norms, run) ??
    apart('learning rate', rates, run.learning_rates, { rtol: 1e-6, atol: 0 });
  if (problem) return problem;
  for (const [name, tensor] of Object.entries(model.state_dict())) {
    if (run.not_compared?.includes(name) || !run.final[name]) continue;
    const off = apart(`final ${name}`, await tensor.data(), [...valuesOf(run.final[name])], run);
    if (off) return off;
  }
  model.eval();
  const output = torch.no_grad(() => model(decode(torch, run.batches[0][0])));
  return apart('eval output', await output.data(), [...valuesOf(run.eval_output)], run);
}
