"""
Writes tests/node/pytorch-classes.json: what PyTorch answers where classes.test.mjs asks the same of torch.

    python tests/node/pytorch-classes.py > tests/node/pytorch-classes.json

Numbers come from `wave`, so that both sides begin with the same ones.
"""

import copy
import json

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils import parametrizations, parametrize, prune, rnn
from torch.optim import swa_utils

answers = {}


def wave(*shape, step=0.7, start=0.1):
    count = 1
    for size in shape:
        count *= size
    return torch.sin(torch.arange(count, dtype=torch.float64) * step + start).reshape(shape).float()


def filled(module):
    with torch.no_grad():
        for at, parameter in enumerate(module.parameters()):
            parameter.copy_(wave(*parameter.shape, start=0.3 * at) * 0.5)
    return module


def plain(value):
    if isinstance(value, torch.Tensor):
        return plain(value.detach().double().tolist())
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return float(f"{value:.7g}") if isinstance(value, float) else value


def answer(name):
    def told(fn):
        answers[name] = plain(fn())
        return fn

    return told


def trained(make):
    matrix, vector = nn.Parameter(wave(3, 2)), nn.Parameter(wave(3))
    optimizer = make([matrix, vector])
    found = []
    for step in range(4):
        optimizer.zero_grad()
        x = wave(5, 2, start=step)
        loss = (x @ matrix.t() + vector - wave(5, 3, start=2.0 + step)).square().mean()
        loss.backward()
        optimizer.step()
        found.append(loss.item())
    return [found, matrix, vector]


OPTIMIZERS = {
    "ASGD": lambda p: torch.optim.ASGD(p, lr=0.1, t0=1, lambd=0.01),
    "ASGD, averaging late": lambda p: torch.optim.ASGD(p, lr=0.1, weight_decay=0.1, maximize=True),
    "Adafactor": lambda p: torch.optim.Adafactor(p, lr=0.1),
    "Adafactor, decayed": lambda p: torch.optim.Adafactor(p, lr=0.05, d=1.5, weight_decay=0.1, eps=(1e-4, 1e-2)),
    "Adam, decoupled": lambda p: torch.optim.Adam(p, lr=0.1, weight_decay=0.1, decoupled_weight_decay=True),
    "NAdam, decoupled": lambda p: torch.optim.NAdam(p, lr=0.1, weight_decay=0.1, decoupled_weight_decay=True),
    "RAdam, decoupled": lambda p: torch.optim.RAdam(p, lr=0.1, weight_decay=0.1, decoupled_weight_decay=True),
    "Rprop, maximize": lambda p: torch.optim.Rprop(p, lr=0.1, maximize=True),
}
for name, make in OPTIMIZERS.items():
    answers[name] = plain(trained(make))


# Its iteration is in bfloat16, which says little of directions with small singular values: here in float32, as torch has it.
@answer("Muon")
def _():
    torch.Tensor.bfloat16 = lambda self: self.clone()
    matrix = nn.Parameter(wave(4, 3))
    optimizer = torch.optim.Muon([matrix], lr=0.1)
    for step in range(3):
        optimizer.zero_grad()
        (wave(5, 3, start=step) @ matrix.t() - wave(5, 4, start=1.0 + step)).square().mean().backward()
        optimizer.step()
    return matrix


def rates(make, steps, lr=0.5):
    optimizer = torch.optim.SGD([nn.Parameter(torch.ones(1))], lr=lr)
    schedule = make(optimizer)
    found = [optimizer.param_groups[0]["lr"]]
    for _ in range(steps):
        optimizer.step()
        schedule.step()
        found.append(optimizer.param_groups[0]["lr"])
    return found


S = torch.optim.lr_scheduler


def resumed(make):
    def made(optimizer):
        optimizer.param_groups[0]["initial_lr"] = 0.8
        return make(optimizer)

    return made


SCHEDULES = {
    "SWALR": lambda o: swa_utils.SWALR(o, swa_lr=0.05, anneal_epochs=4),
    "SWALR, linear": lambda o: swa_utils.SWALR(o, swa_lr=0.05, anneal_epochs=3, anneal_strategy="linear"),
    "SWALR, at once": lambda o: swa_utils.SWALR(o, swa_lr=0.05, anneal_epochs=0),
    "StepLR, resumed": resumed(lambda o: S.StepLR(o, 2, 0.5, last_epoch=2)),
    "ExponentialLR, resumed": resumed(lambda o: S.ExponentialLR(o, 0.9, last_epoch=3)),
    "LambdaLR, resumed": resumed(lambda o: S.LambdaLR(o, lambda e: 0.95**e, last_epoch=3)),
    "CosineAnnealingLR, resumed": resumed(lambda o: S.CosineAnnealingLR(o, 6, last_epoch=1)),
}
for name, make in SCHEDULES.items():
    answers[name] = plain(rates(make, 6))


def packed(kind, lengths, batch_first=False, enforce_sorted=False, **options):
    layer = filled(kind(3, 2, batch_first=batch_first, **options))
    x = wave(*((3, 4, 3) if batch_first else (4, 3, 3))).requires_grad_()
    out, hidden = layer(rnn.pack_padded_sequence(x, lengths, batch_first, enforce_sorted))
    padded, found = rnn.pad_packed_sequence(out, batch_first, padding_value=-1)
    hidden = list(hidden) if isinstance(hidden, tuple) else [hidden]
    (padded.sin().sum() + sum(each.sum() for each in hidden)).backward()
    return [padded, found, out.batch_sizes, hidden, x.grad]


answers["packed GRU"] = plain(packed(nn.GRU, [2, 4, 1]))
answers["packed LSTM"] = plain(packed(nn.LSTM, [4, 3, 1], True, True, num_layers=2, bidirectional=True, proj_size=1))
answers["packed RNN"] = plain(packed(nn.RNN, [1, 4, 4], num_layers=2, bidirectional=True))


@answer("pad_packed_sequence")
def _():
    sequences = [wave(2, 2), wave(3, 2), wave(1, 2)]
    out = rnn.pack_sequence(sequences, enforce_sorted=False)
    return [
        out.data,
        out.batch_sizes,
        out.sorted_indices,
        out.unsorted_indices,
        rnn.pad_packed_sequence(out, total_length=4)[0],
        list(rnn.unpack_sequence(out)),
    ]


@answer("weight_norm")
def _():
    found = []
    for dim in (0, 1, None):
        layer = parametrizations.weight_norm(filled(nn.Linear(3, 2)), dim=dim)
        with torch.no_grad():
            layer.parametrizations.weight.original0.mul_(2)
        layer(wave(4, 3)).sin().sum().backward()
        parts = layer.parametrizations.weight
        found += [layer.weight, parts.original0.grad, parts.original1.grad]
    return found


@answer("spectral_norm")
def _():
    layer = parametrizations.spectral_norm(filled(nn.Linear(3, 2)))
    inner = layer.parametrizations.weight[0]
    inner._u.copy_(F.normalize(wave(2), dim=0))
    inner._v.copy_(F.normalize(wave(3), dim=0))
    layer(wave(4, 3)).sin().sum().backward()
    return [layer.parametrizations.weight.original.grad, layer.eval().weight, inner._u]


@answer("orthogonal")
def _():
    found = []
    for kind, shape in (("matrix_exp", (3, 3)), ("cayley", (3, 3)), ("cayley", (4, 2)), ("householder", (4, 3)), ("householder", (2, 4))):
        layer = nn.Linear(shape[1], shape[0], bias=False)
        layer = parametrizations.orthogonal(layer, orthogonal_map=kind)
        parts = layer.parametrizations.weight
        parts[0].base.copy_(torch.eye(max(shape)))
        with torch.no_grad():
            parts.original.copy_(wave(*shape) * 0.4)
            if kind == "householder":
                parts.original.fill_diagonal_(-1.0)
        layer(wave(2, shape[1])).sin().sum().backward()
        found += [layer.weight, parts.original.grad]
    return found


@answer("old weight_norm")
def _():
    layer = nn.utils.weight_norm(filled(nn.Linear(3, 2)))
    layer(wave(4, 3)).sin().sum().backward()
    found = [layer.weight_g, layer.weight_v, layer.weight_g.grad, layer.weight_v.grad]
    return found + [nn.utils.remove_weight_norm(layer).weight]


@answer("parametrize")
def _():
    class Symmetric(nn.Module):
        def forward(self, x):
            return x.triu() + x.triu(1).transpose(-1, -2)

    layer = filled(nn.Linear(3, 3))
    parametrize.register_parametrization(layer, "weight", Symmetric())
    layer(wave(2, 3)).sin().sum().backward()
    names = [name for name, _ in layer.named_parameters()]
    found = [names, layer.weight, layer.parametrizations.weight.original.grad]
    parametrize.remove_parametrizations(layer, "weight")
    return found + [[name for name, _ in layer.named_parameters()], layer.weight]


@answer("AdaptiveLogSoftmaxWithLoss")
def _():
    layer = filled(nn.AdaptiveLogSoftmaxWithLoss(6, 10, [2, 5], div_value=2.0, head_bias=True))
    x = wave(4, 6).requires_grad_()
    output, loss = layer(x, torch.tensor([0, 3, 9, 4]))
    loss.backward()
    return [output, loss, x.grad, layer.log_prob(x), layer.predict(x)]


@answer("poolings")
def _():
    samples = (wave(2, 3, 2) + 1) / 2.01
    volume = (wave(1, 2, 3) + 1) / 2.01
    x, v = wave(2, 3, 7, 6), wave(1, 2, 5, 6, 4)
    values, indices = F.fractional_max_pool2d(x, 2, output_size=(3, 4), return_indices=True, _random_samples=samples)
    deep = F.fractional_max_pool3d(v, (2, 1, 2), output_ratio=0.5, _random_samples=volume)
    return [
        [values, indices, deep],
        [F.lp_pool3d(v.abs(), 2, 2), nn.LPPool3d(3, (1, 2, 2), 2)(v.abs())],
        list(F.max_pool2d_with_indices(x, 3, 2)),
        [F.upsample(x[:, :, :2, :2], scale_factor=2), F.upsample_bilinear(x[:, :, :2, :2], size=(3, 3))],
    ]


@answer("linear_cross_entropy")
def _():
    layer = filled(nn.LinearCrossEntropyLoss(3, 4, bias=True, label_smoothing=0.1))
    x = wave(5, 3).requires_grad_()
    loss = layer(x, torch.tensor([0, 3, 1, 2, -100]))
    loss.backward()
    deep = F.linear_cross_entropy(wave(2, 3), wave(4, 2, 3), torch.tensor([[0, 1], [3, 2]]), reduction="sum")
    return [loss, x.grad, deep]


@answer("averaged models")
def _():
    found = []
    for options in ({}, {"multi_avg_fn": swa_utils.get_ema_multi_avg_fn(0.9)}, {"avg_fn": swa_utils.get_ema_avg_fn(0.5), "use_buffers": True}):
        model = nn.Sequential(filled(nn.Linear(2, 2)), nn.BatchNorm1d(2))
        averaged = swa_utils.AveragedModel(model, **options)
        for step in range(3):
            with torch.no_grad():
                model[0].weight.add_(0.1 * (step + 1))
            model(wave(4, 2, start=step))
            averaged.update_parameters(model)
        found += [averaged.module[0].weight, averaged.module[1].running_mean, averaged.n_averaged]
    swa_utils.update_bn([wave(4, 2), [wave(4, 2, start=1.0)]], averaged)
    return found + [averaged.module[1].running_mean, averaged.module[1].running_var, list(averaged.state_dict().keys())]


@answer("hooks")
def _():
    layer = filled(nn.Linear(2, 3))
    seen = []
    layer.register_full_backward_pre_hook(lambda m, out: (out[0] * 2,))
    layer.register_full_backward_hook(lambda m, inputs, out: seen.append([inputs, out]) or (inputs[0] * 3,))
    x = wave(4, 2).requires_grad_()
    layer(x).sin().sum().backward()
    leaf = wave(2).requires_grad_()
    leaf.register_post_accumulate_grad_hook(lambda p: seen.append(p.grad.clone()))
    (leaf * 3).sum().backward()
    return [seen, x.grad, layer.weight.grad]


@answer("fused with BatchNorm")
def _():
    norm = nn.BatchNorm2d(2).eval()
    norm.running_mean.copy_(wave(2))
    norm.running_var.copy_(wave(2) + 2)
    filled(norm)
    conv = filled(nn.Conv2d(3, 2, 2)).eval()
    fused = nn.utils.fuse_conv_bn_eval(conv, norm)
    return [fused.weight, fused.bias, fused(wave(1, 3, 3, 3))]


@answer("gradients' norms")
def _():
    layer = filled(nn.Linear(2, 3))
    layer(wave(4, 2)).sin().sum().backward()
    grads = [p.grad for p in layer.parameters()]
    norms = [nn.utils.get_total_norm(grads), nn.utils.get_total_norm(grads, 3.0), nn.utils.get_total_norm(grads, float("inf"))]
    nn.utils.clip_grads_with_norm_(layer.parameters(), 0.5, norms[0].clone())
    return [norms, [p.grad.clone() for p in layer.parameters()]]


@answer("data of a tensor")
def _():
    w = nn.Parameter(wave(2, 2))
    w.data.mul_(2).add_(1)
    (w * wave(2, 2)).sum().backward()
    w.data -= 0.1 * w.grad.data
    found = [w.detach().clone(), w.grad]
    w.data = wave(3)
    w.grad = None
    (w * w).sum().backward()
    # Not counted: what was saved before passes for unchanged.
    x = wave(2).requires_grad_()
    y = x * x
    x.data.zero_()
    y.sum().backward()
    return found + [w, w.grad, x.grad]


@answer("deepcopy")
def _():
    model = nn.Sequential(filled(nn.Linear(2, 2)), nn.BatchNorm1d(2), nn.Dropout(0.5)).eval()
    other = copy.deepcopy(model)
    with torch.no_grad():
        model[0].weight.zero_()
        model[1].running_mean.add_(1)
    return [other(wave(2, 2)), [name for name, _ in other.named_parameters()], list(other.state_dict().keys())]


def linear(rows=4, columns=3, start=0.1):
    layer = nn.Linear(columns, rows)
    with torch.no_grad():
        layer.weight.copy_(wave(rows, columns, start=start))
        layer.bias.copy_(wave(rows, start=1.0))
    return layer


@answer("pruned, so many")
def _():
    layer = prune.l1_unstructured(linear(), "weight", 5)
    return [layer.weight, sorted(layer.state_dict().keys())]


@answer("pruned, twice")
def _():
    return prune.l1_unstructured(prune.l1_unstructured(linear(), "weight", 0.3), "weight", 0.5).weight_mask


@answer("pruned, channels and then elements")
def _():
    return prune.l1_unstructured(prune.ln_structured(linear(), "weight", 0.5, 2, 0), "weight", 3).weight_mask


@answer("pruned, elements and then channels")
def _():
    return prune.ln_structured(prune.l1_unstructured(linear(), "weight", 4), "weight", 1, 1, 1).weight_mask


@answer("pruned by scores")
def _():
    return prune.l1_unstructured(linear(), "weight", 4, importance_scores=wave(4, 3, start=2.0)).weight_mask


@answer("pruned globally")
def _():
    a, b = linear(), linear(2, 4, 0.6)
    prune.global_unstructured([(a, "weight"), (b, "weight"), (b, "bias")], prune.L1Unstructured, amount=0.4)
    return [a.weight_mask, b.weight_mask, b.bias_mask]


@answer("pruned, trained and removed")
def _():
    layer = prune.l1_unstructured(linear(), "weight", 4)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    for step in range(3):
        optimizer.zero_grad()
        layer(wave(5, 3, start=step)).square().mean().backward()
        optimizer.step()
    found = [layer(wave(2, 3)), layer.weight_orig.detach().clone()]
    prune.remove(layer, "weight")
    return found + [layer.weight, [name for name, _ in layer.named_parameters()]]


@answer("SparseAdam")
def _():
    table = nn.Embedding(5, 2, sparse=True)
    with torch.no_grad():
        table.weight.copy_(wave(5, 2))
    optimizer = torch.optim.SparseAdam(table.parameters(), lr=0.1)
    for rows in ([0, 1, 1], [3], [1, 4]):
        optimizer.zero_grad()
        table(torch.tensor(rows)).square().sum().backward()
        optimizer.step()
    return table.weight


lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in answers.items())
print('{\n"pytorch": ' + json.dumps(torch.__version__.split("+")[0]) + ',\n"answers": {\n' + lines + "\n}\n}")
