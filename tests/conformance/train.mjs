/**
 * Follows one of PyTorch's training runs (training/) step by step. Resolves with null, or with one sentence that says where
 * the two part. Models of the kind `sequential`; `undefined` for a run that needs a layer which is not there.
 */
import { decode, valuesOf } from './check.mjs';

/** Whether every layer of the model is there. */
export const canRun = (torch, { model }) => Boolean(model.sequential?.every(([name]) => torch.nn[name]));

function build(torch, { sequential }) {
  return new torch.nn.Sequential(
    ...sequential.map(([name, positional, keywords]) => new torch.nn[name](...positional, ...(Object.keys(keywords).length ? [keywords] : []))),
  );
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
  for (const batch of run.batches) {
    const [x, y] = batch.map((value) => decode(torch, value));
    const loss = torch.nn.functional[run.loss](model(x), y);
    optimizer.zero_grad();
    loss.backward();
    if (run.clip_grad_norm) torch.nn.utils.clip_grad_norm_(model.parameters(), run.clip_grad_norm);
    rates.push(optimizer.param_groups[0].lr);
    optimizer.step();
    scheduler?.step();
    losses.push(await loss.item());
  }
  const problem = apart('loss', losses, run.losses, run) ?? apart('learning rate', rates, run.learning_rates, { rtol: 1e-6, atol: 0 });
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
