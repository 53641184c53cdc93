"""
Writes `made/`: PyTorch's answers to calls that are written down here, where its operator database did not have them when `ops/` was
made: complex numbers, torch.fft, windows, short-time transforms, distributions. `python make.py` (PyTorch 2.x); README.md tells the format.

A case is a call and, where floats or complex numbers go in, a random cotangent for each output, with the gradients it gives.
"""
import base64
import json
import pathlib
import sys

import torch

MADE = pathlib.Path(__file__).parent / "made"
C, F = torch.complex64, torch.float32


def text(dtype):
    return str(dtype).removeprefix("torch.")


def encode(value):
    if isinstance(value, torch.Tensor):
        plain = value.detach().resolve_conj().resolve_neg().contiguous()
        kept = torch.view_as_real(plain) if plain.is_complex() else plain
        if kept.dtype == torch.int64:
            kept = kept.int()
        return {"t": text(value.dtype), "shape": list(value.shape), "data": base64.b64encode(kept.numpy().tobytes()).decode()}
    if isinstance(value, torch.dtype):
        return {"dtype": text(value)}
    if isinstance(value, complex):
        return {"real": value.real, "imag": value.imag}
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return {"f": str(value)}
    if isinstance(value, slice):
        return {"slice": [value.start, value.stop, value.step]}
    if isinstance(value, (list, tuple)):
        return [encode(each) for each in value]
    if isinstance(value, dict):
        return {key: encode(each) for key, each in value.items()}
    if isinstance(value, Made):
        return {"made": value.name, "args": encode(value.args)}
    return value


class Made:
    """An object of torch.distributions, by its class and arguments."""

    def __init__(self, name, *args):
        self.name, self.args = name, args

    def build(self):
        def inner(value):
            if isinstance(value, Made):
                return value.build()
            if isinstance(value, (list, tuple)):
                return [inner(each) for each in value]
            return value

        *args, last = self.args or (None,)
        kwargs = {key: inner(each) for key, each in last.items()} if isinstance(last, dict) else {}
        args = [inner(each) for each in (args if isinstance(last, dict) else self.args)]
        return getattr(torch.distributions, self.name)(*args, **kwargs)


def floats(value, found):
    if isinstance(value, torch.Tensor) and (value.is_floating_point() or value.is_complex()):
        found.append(value)
    elif isinstance(value, (list, tuple)):
        for each in value:
            floats(each, found)
    elif isinstance(value, dict):
        for each in value.values():
            floats(each, found)
    elif isinstance(value, Made):
        floats(value.args, found)
    return found


def flat(value):
    if isinstance(value, (list, tuple)):
        return [each for inner in value for each in flat(inner)]
    return [value]


def resolve(op):
    if op.startswith("Tensor."):
        return lambda first, *rest, **more: getattr(first, op.removeprefix("Tensor."))(*rest, **more)
    if op.startswith("distributions."):
        return lambda made, *rest: ask(made.build(), op.split(".")[1], [each.build() if isinstance(each, Made) else each for each in rest])
    found = torch
    for part in op.split(".")[1:]:
        found = getattr(found, part)
    return found


def ask(subject, what, args):
    if what == "kl":
        return torch.distributions.kl_divergence(subject, *args)
    if what == "to":
        return (subject(*args), subject.inv(subject(*args)), subject.log_abs_det_jacobian(*args, subject(*args)))
    found = getattr(subject, what)
    return found(*args) if callable(found) else found


class Answers:
    """The calls of a file."""

    def __init__(self):
        self.cases = []

    def call(self, op, *args, rtol=2e-5, atol=2e-5, grad=True, **kwargs):
        cases = self.cases
        number = sum(case["op"] == op for case in cases)
        case = {"op": op, "id": f"made-{number}", "args": encode(args)}
        case["kwargs"] = {key: encode(each) for key, each in kwargs.items()}
        inputs = floats([args, kwargs], [])
        leaves = [each.detach().requires_grad_(grad) for each in inputs]
        given = iter(leaves)

        def again(value):
            if isinstance(value, torch.Tensor) and (value.is_floating_point() or value.is_complex()):
                return next(given)
            if isinstance(value, (list, tuple)):
                return type(value)(again(each) for each in value)
            if isinstance(value, dict):
                return {key: again(each) for key, each in value.items()}
            if isinstance(value, Made):
                return Made(value.name, *again(value.args))
            return value

        try:
            outputs = flat(resolve(op)(*again(args), **again(kwargs)))
        except Exception as error:  # PyTorch refuses, so must we
            case.update(throws=True, pytorch_message=str(error).split("\n")[0])
            cases.append(case)
            return
        case.update(expect=[encode(each) for each in outputs], cotangents=None, grads=None, rtol=rtol, atol=atol)
        if any(isinstance(each, torch.Tensor) and each.requires_grad for each in outputs):
            cotangents = [torch.randn_like(each) if isinstance(each, torch.Tensor) and each.requires_grad else None for each in outputs]
            try:
                grads = torch.autograd.grad(
                    [each for each in outputs if isinstance(each, torch.Tensor) and each.requires_grad],
                    leaves,
                    [each for each in cotangents if each is not None],
                    allow_unused=True,
                )
            except NotImplementedError:  # of a value there is an answer, of its gradient none
                cotangents, grads = [None], None
            case.update(
                cotangents=[None if each is None else encode(each) for each in cotangents],
                grads=grads and [None if each is None else encode(each) for each in grads],
            )
        cases.append(case)

    def write(self, name):
        body = ",\n".join(json.dumps(each, separators=(",", ":")) for each in self.cases)
        version = torch.__version__.split("+")[0]
        (MADE / f"{name}.json").write_text(f'{{"op":"{name}","pytorch":"{version}","cases":[\n{body}\n]}}\n')


def z(*shape):
    return torch.randn(*shape, dtype=C)


def x(*shape):
    return torch.randn(*shape)


def transforms(of):
    for name in ["fft", "ifft", "hfft", "irfft"]:
        for n in [1, 2, 3, 5, 7, 8, 12, 16, 31, 64, 100, 127, 128, 240, 263]:
            if n > 1 or name in ("fft", "ifft"):
                of.call(f"torch.fft.{name}", z(n), rtol=1e-4, atol=1e-4)
        of.call(f"torch.fft.{name}", z(3, 10, 4), None, 1, "ortho")
        of.call(f"torch.fft.{name}", z(3, 10), 7, 0, "forward")
        of.call(f"torch.fft.{name}", z(3, 10), n=4, norm="backward")
        of.call(f"torch.fft.{name}", x(2, 6))
        of.call(f"torch.fft.{name}", torch.arange(6))
        of.call(f"torch.fft.{name}", z(4), norm="other")
        of.call(f"torch.fft.{name}", z(4), 0)
        of.call(f"torch.fft.{name}", z(4), dim=1)
    for name in ["rfft", "ihfft"]:
        for n in [1, 2, 3, 8, 9, 30, 64, 101, 150, 512]:
            of.call(f"torch.fft.{name}", x(n), rtol=1e-4, atol=1e-4)
        of.call(f"torch.fft.{name}", x(3, 10, 4), None, 1, "ortho")
        of.call(f"torch.fft.{name}", x(3, 10), 13, 0, "forward")
        of.call(f"torch.fft.{name}", x(3, 10), n=5)
        of.call(f"torch.fft.{name}", torch.arange(6))
        of.call(f"torch.fft.{name}", z(4))
    for name in ["fft2", "ifft2", "irfft2", "hfft2", "fftn", "ifftn", "irfftn", "hfftn"]:
        of.call(f"torch.fft.{name}", z(4, 6))
        of.call(f"torch.fft.{name}", z(2, 5, 6), norm="ortho")
        of.call(f"torch.fft.{name}", z(2, 5, 6), [4, 8], [0, 2])
        of.call(f"torch.fft.{name}", z(2, 5, 6), s=[7, -1], dim=[-1, 1], norm="forward")
        of.call(f"torch.fft.{name}", x(3, 4))
        of.call(f"torch.fft.{name}", z(3, 4), [2], [0, 1])
    for name in ["rfft2", "ihfft2", "rfftn", "ihfftn"]:
        of.call(f"torch.fft.{name}", x(4, 6))
        of.call(f"torch.fft.{name}", x(2, 5, 7), norm="ortho")
        of.call(f"torch.fft.{name}", x(2, 5, 6), [4, 8], [0, 2])
        of.call(f"torch.fft.{name}", x(2, 5, 6), s=[7, -1], dim=[-1, 1], norm="forward")
        of.call(f"torch.fft.{name}", z(3, 4))
    for name in ["fftn", "ifftn", "rfftn", "irfftn"]:
        make = x if name == "rfftn" else z
        of.call(f"torch.fft.{name}", make(2, 3, 4))
        of.call(f"torch.fft.{name}", make(2, 3, 4), dim=1)
        of.call(f"torch.fft.{name}", make(2, 3, 4), s=[5, 2])
    for name in ["fftfreq", "rfftfreq"]:
        for n in [1, 2, 5, 8]:
            of.call(f"torch.fft.{name}", n, rtol=1e-6, atol=1e-6)
        of.call(f"torch.fft.{name}", 7, 0.25, rtol=1e-6, atol=1e-6)
        of.call(f"torch.fft.{name}", 0)
    for name in ["fftshift", "ifftshift"]:
        of.call(f"torch.fft.{name}", x(5))
        of.call(f"torch.fft.{name}", z(4, 5))
        of.call(f"torch.fft.{name}", z(4, 5), 1)
        of.call(f"torch.fft.{name}", x(3, 4, 5), [0, 2])


def windows(of):
    for name in ["hann", "hamming", "blackman", "bartlett", "kaiser"]:
        for n in [0, 1, 2, 7, 16]:
            of.call(f"torch.{name}_window", n, rtol=1e-5, atol=2e-6)
            of.call(f"torch.{name}_window", n, False, rtol=1e-5, atol=2e-6)
        of.call(f"torch.{name}_window", -1)
    of.call("torch.hamming_window", 9, True, 0.6, 0.4, rtol=1e-5, atol=2e-6)
    of.call("torch.kaiser_window", 9, True, 5.5, rtol=1e-5, atol=2e-6)
    hann = torch.hann_window(16)
    close = dict(rtol=1e-4, atol=1e-4)
    of.call("torch.stft", x(80), 16, return_complex=True, window=hann, **close)
    of.call("torch.stft", x(2, 80), 16, 5, 12, torch.hann_window(12), return_complex=True, **close)
    of.call("torch.stft", x(2, 50), 20, 7, center=False, normalized=True, return_complex=True, **close)
    of.call("torch.stft", x(2, 50), 16, pad_mode="constant", onesided=False, return_complex=True, **close)
    of.call("torch.stft", z(40), 16, return_complex=True, pad_mode="constant", **close)
    of.call("torch.stft", x(80), 16)
    of.call("torch.stft", x(80), 16, window=hann[:4], return_complex=True)
    of.call("torch.stft", x(80), 100, center=False, return_complex=True)
    of.call("torch.stft", x(2, 2, 80), 16, return_complex=True)
    for length in [None, 75, 70]:
        spectrum = torch.stft(x(2, 80), 16, 4, window=hann, return_complex=True)
        of.call("torch.istft", spectrum, 16, 4, window=hann, length=length, **close)
    spectrum = torch.stft(x(80), 16, 4, 12, torch.hamming_window(12), normalized=True, return_complex=True)
    of.call("torch.istft", spectrum, 16, 4, 12, torch.hamming_window(12), normalized=True, **close)
    spectrum = torch.stft(z(80), 16, 4, window=hann, return_complex=True)
    of.call("torch.istft", spectrum, 16, 4, window=hann, onesided=False, return_complex=True, **close)
    of.call("torch.istft", x(9, 20), 16)
    of.call("torch.istft", z(8, 20), 16, onesided=True)


def parts(of):
    of.call("torch.complex", x(3), x(3))
    of.call("torch.complex", x(3, 1), x(4))
    of.call("torch.complex", torch.arange(3), torch.arange(3))
    of.call("torch.polar", x(3).abs(), x(3))
    of.call("torch.view_as_complex", x(3, 2))
    of.call("torch.view_as_complex", x(3, 3))
    of.call("torch.view_as_real", z(2, 3))
    of.call("torch.view_as_real", x(2, 3))
    for name in ["real", "imag", "conj", "conj_physical", "angle", "adjoint", "resolve_conj", "isreal", "is_complex"]:
        of.call(f"torch.{name}", z(2, 3))
        of.call(f"torch.{name}", x(2, 3))
    of.call("torch.angle", torch.zeros(2, dtype=C))
    of.call("torch.angle", torch.arange(-2, 2))
    of.call("torch.isreal", torch.complex(x(3), torch.tensor([0.0, 1.0, 0.0])))


UNARY = """neg abs sgn exp expm1 log log2 log10 log1p sqrt rsqrt square reciprocal sin cos tan sinh cosh tanh asin acos atan
asinh acosh atanh sigmoid positive exp2"""


def arithmetic(of):
    close = dict(rtol=1e-4, atol=1e-4)
    for name in UNARY.split():
        of.call(f"torch.{name}", z(2, 5), **close)
        of.call(f"torch.{name}", 0.1 * z(4), **close)
    of.call("torch.abs", torch.zeros(2, dtype=C))
    of.call("torch.sgn", torch.zeros(2, dtype=C))
    of.call("torch.sqrt", torch.tensor([-4 + 0j, 4 + 0j, -1 - 1e-3j, 3e-20 + 1e-20j]), grad=False)
    of.call("torch.tanh", torch.tensor([100 + 1j, -60 + 2j]), **close)
    for name in ["add", "sub", "mul", "div"]:
        of.call(f"torch.{name}", z(2, 3), z(2, 3))
        of.call(f"torch.{name}", z(2, 1), z(3))
        of.call(f"torch.{name}", z(2, 3), x(3))
        of.call(f"torch.{name}", x(2, 3), z(3))
        of.call(f"torch.{name}", z(3), 2.5)
        of.call(f"torch.{name}", z(3), 1.5 - 0.5j)
        of.call(f"torch.{name}", z(3), torch.arange(1, 4))
    of.call("torch.add", z(3), z(3), alpha=2)
    of.call("torch.sub", z(3), z(3), alpha=0.5)
    of.call("torch.rsub", z(3), 2)
    of.call("torch.div", torch.tensor([1e25 + 1e25j]), torch.tensor([2e25 - 1e25j]), grad=False)
    of.call("torch.div", z(3), z(3), rounding_mode="floor")
    for exponent in [0, 1, 2, 3, -1, -2, 0.5, 1.5, 2 - 1j]:
        of.call("torch.pow", z(4), exponent, **close)
    of.call("torch.pow", z(4), z(4), **close)
    of.call("torch.pow", z(4), x(4), **close)
    of.call("torch.pow", 2.0, z(4), **close)
    of.call("torch.addcmul", z(3), z(3), z(3), value=0.5)
    of.call("torch.addcdiv", z(3), z(3), z(3), value=0.5, **close)
    of.call("torch.lerp", z(3), z(3), 0.25)
    same = z(3)
    for name in ["eq", "ne"]:
        of.call(f"torch.{name}", same, torch.stack([same[0], same[1].conj(), same[2] + 1]))
        of.call(f"torch.{name}", same, 1)
    for name in ["isnan", "isinf", "isfinite"]:
        of.call(f"torch.{name}", torch.tensor([complex("nan"), complex(1, float("inf")), 1 + 1j]))
    of.call("torch.isclose", same, same + 1e-7)
    for name in ["lt", "maximum", "floor", "relu", "remainder", "atan2", "sort", "max", "erf", "clamp", "fmod"]:
        of.call(f"torch.{name}", *([z(3), z(3)] if name in ("lt", "maximum", "remainder", "atan2", "fmod") else [z(3)]))


def products(of):
    close = dict(rtol=1e-4, atol=1e-4)
    of.call("torch.matmul", z(3, 4), z(4, 2), **close)
    of.call("torch.matmul", z(2, 3, 4), z(4), **close)
    of.call("torch.matmul", z(2, 1, 3, 4), z(5, 4, 2), **close)
    of.call("torch.matmul", z(3, 4), x(4, 2))
    of.call("torch.mm", z(3, 4), z(4, 2), **close)
    of.call("torch.bmm", z(2, 3, 4), z(2, 4, 2), **close)
    of.call("torch.mv", z(3, 4), z(4), **close)
    of.call("torch.dot", z(4), z(4), **close)
    of.call("torch.vdot", z(4), z(4), **close)
    of.call("torch.outer", z(4), z(3), **close)
    of.call("torch.kron", z(2, 2), z(2, 3), **close)
    of.call("torch.addmm", z(2), z(3, 4), z(4, 2), beta=0.5, alpha=2, **close)
    of.call("torch.nn.functional.linear", z(2, 4), z(3, 4), z(3), **close)
    of.call("torch.einsum", "bix,iox->box", z(2, 3, 4), z(3, 5, 4), **close)
    of.call("torch.einsum", "ij,jk,kl->il", z(2, 3), x(3, 4), z(4, 2), **close)


def shapes(of):
    for name, *rest in [
        ("reshape", [6]), ("reshape", [3, -1]), ("flatten",), ("permute", [1, 0]), ("transpose", 0, 1), ("t",), ("squeeze",),
        ("unsqueeze", 1), ("select", 1, 2), ("narrow", 1, 1, 2), ("unbind", 1), ("split", 2, 1), ("chunk", 2, 1), ("flip", [0]),
        ("roll", 1, 1), ("rot90",), ("tile", [2, 1]), ("movedim", 0, 1), ("diagonal",), ("tril",), ("triu",), ("trace",),
        ("sum",), ("sum", 1), ("sum", [0, 1], True), ("mean",), ("mean", 0), ("prod",), ("prod", 1), ("cumsum", 1), ("diff",),
        ("var",), ("std", 1), ("broadcast_to", [2, 2, 3]), ("repeat_interleave", 2, 1), ("clone",), ("ravel",),
        ("linalg.vector_norm",), ("linalg.norm",), ("norm",), ("index_select", 1, torch.tensor([2, 0])),
        ("gather", 1, torch.tensor([[0, 2], [1, 1]])), ("zeros_like",), ("ones_like",), ("full_like", 2.0), ("positive",),
    ]:
        of.call(f"torch.{name}", z(2, 3), *rest, rtol=5e-5, atol=5e-5)
    of.call("torch.prod", z(7), rtol=1e-4, atol=1e-4)
    of.call("torch.prod", z(3, 0), 1)
    of.call("torch.cat", [z(2, 3), z(1, 3)])
    of.call("torch.cat", [z(2, 3), x(1, 3)])
    of.call("torch.stack", [z(3), z(3)], 1)
    mask = torch.tensor([True, False, True])
    of.call("torch.where", mask, z(3), z(3))
    of.call("torch.where", mask, z(3), 2.0)
    of.call("torch.masked_fill", z(3), mask, 1 + 2j)
    of.call("torch.nn.functional.pad", z(2, 3), [1, 2])
    of.call("torch.nn.functional.pad", z(2, 3), [1, 2], value=1.5)
    of.call("torch.nn.functional.pad", z(1, 2, 4), [1, 2], mode="reflect")
    of.call("Tensor.expand", z(2, 1), 2, 4)
    of.call("Tensor.view", z(2, 3), 3, 2)
    of.call("Tensor.repeat", z(2, 3), 2, 1)
    of.call("Tensor.float", x(3))
    of.call("torch.zeros", [2], dtype=C)
    of.call("torch.ones", [2], dtype=C)
    of.call("torch.full", [2], 1.5, dtype=C)
    of.call("torch.eye", 2, dtype=C)
    of.call("torch.arange", 3, dtype=C)
    of.call("torch.tensor", [[1.5, -2], [0, 1]], dtype=C)


def p(*shape):
    """Positive numbers."""
    return torch.rand(*shape) * 2 + 0.3


def u(*shape):
    """Probabilities."""
    return torch.rand(*shape) * 0.8 + 0.1


def simplex(*shape):
    return torch.softmax(x(*shape), -1)


def spd(n, *batch):
    a = x(*batch, n, n)
    return a @ a.mT + n * torch.eye(n)


def distributions(of):
    # The distribution, values of its support (real: any, and for a count or a class whole numbers), and what it can tell.
    every = "mean mode variance stddev entropy log_prob"
    both = every + " cdf icdf"
    table = [
        ("Normal", {"loc": x(3), "scale": p(3)}, x(4, 3), both),
        ("Normal", {"loc": 0.5, "scale": 2.0}, x(4), both),
        ("Uniform", {"low": -p(3), "high": p(3)}, u(3) * 0.3, "mean variance stddev entropy log_prob cdf icdf"),
        ("Cauchy", {"loc": x(3), "scale": p(3)}, x(4, 3), both),
        ("Laplace", {"loc": x(3), "scale": p(3)}, x(4, 3), both),
        ("Exponential", {"rate": p(3)}, p(4, 3), both),
        ("Gumbel", {"loc": x(3), "scale": p(3)}, x(4, 3), both),
        ("Weibull", {"scale": p(3), "concentration": p(3) + 1}, p(4, 3), both),
        ("Pareto", {"scale": p(3), "alpha": p(3) + 2}, p(4, 3) + 3, "mean mode variance entropy log_prob cdf icdf"),
        ("Pareto", {"scale": 1.0, "alpha": torch.tensor([0.5, 1.5, 3.0])}, p(3) + 1, "mean variance"),
        ("GeneralizedPareto", {"loc": x(4), "scale": p(4), "concentration": torch.tensor([0.3, -0.2, 0.0, 1.5])}, p(4) * 0.1 + 3, "mean variance entropy log_prob"),
        ("Kumaraswamy", {"concentration1": p(3), "concentration0": p(3)}, u(4, 3), "mean variance entropy log_prob cdf icdf"),
        ("HalfNormal", {"scale": p(3)}, p(4, 3), both),
        ("HalfCauchy", {"scale": p(3)}, p(4, 3), "mode entropy log_prob cdf icdf"),
        ("LogNormal", {"loc": x(3), "scale": u(3)}, p(4, 3), both),
        ("LogisticNormal", {"loc": x(3), "scale": p(3)}, simplex(5, 4), "log_prob"),
        ("Gamma", {"concentration": p(3), "rate": p(3)}, p(4, 3), every + " cdf"),
        ("Gamma", {"concentration": torch.tensor([0.2, 5.0, 40.0]), "rate": 1.0}, torch.tensor([[0.01, 1.0, 30.0], [1.0, 9.0, 60.0]]), "cdf log_prob"),
        ("Chi2", {"df": p(3) + 1}, p(4, 3), every + " cdf"),
        ("InverseGamma", {"concentration": p(3) + 2, "rate": p(3)}, p(4, 3), "mean mode variance entropy log_prob cdf"),
        ("Beta", {"concentration1": p(3), "concentration0": p(3)}, u(4, 3), "mean variance entropy log_prob"),
        ("Beta", {"concentration1": p(3) + 1, "concentration0": p(3) + 1}, u(3), "mode"),
        ("Dirichlet", {"concentration": p(2, 4)}, simplex(3, 2, 4), "mean variance entropy log_prob"),
        ("Dirichlet", {"concentration": torch.tensor([[0.5, 0.4, 0.9], [2.0, 1.5, 3.0]])}, simplex(3), "mode"),
        ("StudentT", {"df": p(3) + 2, "loc": x(3), "scale": p(3)}, x(4, 3), every),
        ("StudentT", {"df": torch.tensor([0.5, 1.5, 3.0])}, x(3), "mean variance"),
        ("FisherSnedecor", {"df1": p(3) + 2, "df2": p(3) + 4}, p(4, 3), "mean mode variance log_prob"),
        ("VonMises", {"loc": x(3), "concentration": torch.tensor([0.5, 3.0, 9.0])}, x(4, 3), "mean variance log_prob"),
        ("Bernoulli", {"probs": u(3)}, torch.tensor([0.0, 1.0, 1.0]), every),
        ("Bernoulli", {"logits": x(3)}, torch.tensor([[0.0, 1.0, 1.0]] * 2), every + " enumerate_support"),
        ("Geometric", {"probs": u(3)}, torch.tensor([0.0, 1.0, 5.0]), every),
        ("Geometric", {"logits": x(3)}, torch.tensor([0.0, 1.0, 5.0]), "mean log_prob"),
        ("Binomial", {"total_count": 5, "probs": u(3)}, torch.tensor([0.0, 2.0, 5.0]), every + " enumerate_support"),
        ("Binomial", {"total_count": torch.tensor([3.0, 8.0]), "logits": x(2)}, torch.tensor([1.0, 8.0]), "mean mode variance log_prob"),
        ("NegativeBinomial", {"total_count": p(3) * 4, "probs": u(3)}, torch.tensor([0.0, 2.0, 9.0]), "mean mode variance log_prob"),
        ("NegativeBinomial", {"total_count": 3, "logits": x(3)}, torch.tensor([0.0, 2.0, 9.0]), "mean log_prob"),
        ("Poisson", {"rate": p(3) * 3}, torch.tensor([0.0, 2.0, 9.0]), "mean mode variance log_prob"),
        ("ContinuousBernoulli", {"probs": torch.tensor([0.2, 0.5, 0.4995, 0.9])}, u(3, 4), "mean variance entropy log_prob cdf icdf"),
        ("ContinuousBernoulli", {"logits": x(3)}, u(3), "mean log_prob"),
        ("Categorical", {"probs": p(2, 4)}, torch.tensor([[0, 3], [1, 2]]), "entropy log_prob mode enumerate_support"),
        ("Categorical", {"logits": x(4)}, torch.tensor([0, 3, 1]), "entropy log_prob"),
        ("OneHotCategorical", {"logits": x(2, 3)}, torch.eye(3)[torch.tensor([0, 2])], "mean mode variance entropy log_prob enumerate_support"),
        ("Multinomial", {"total_count": 6, "probs": p(3)}, torch.tensor([[1.0, 2.0, 3.0], [6.0, 0.0, 0.0]]), "mean variance entropy log_prob"),
        ("RelaxedBernoulli", {"temperature": torch.tensor(0.7), "probs": u(3)}, u(4, 3), "log_prob"),
        ("RelaxedOneHotCategorical", {"temperature": torch.tensor(0.7), "logits": x(3)}, simplex(4, 3), "log_prob"),
        ("MultivariateNormal", {"loc": x(3), "scale_tril": torch.linalg.cholesky(spd(3))}, x(4, 3), "mean mode variance entropy log_prob covariance_matrix precision_matrix"),
        ("MultivariateNormal", {"loc": x(2, 3), "covariance_matrix": spd(3)}, x(2, 3), "entropy log_prob scale_tril"),
        ("MultivariateNormal", {"loc": x(3), "precision_matrix": spd(3, 2)}, x(2, 3), "variance entropy log_prob"),
        ("LowRankMultivariateNormal", {"loc": x(4), "cov_factor": x(4, 2), "cov_diag": p(4)}, x(3, 4), "mean variance entropy log_prob covariance_matrix precision_matrix"),
        ("Wishart", {"df": torch.tensor([5.0, 7.0]), "covariance_matrix": spd(3)}, spd(3, 2), "mean variance entropy log_prob"),
        ("LKJCholesky", {"dim": 3, "concentration": torch.tensor([0.7, 1.5])}, torch.linalg.cholesky(torch.tensor([[1.0, 0.3, 0.1], [0.3, 1.0, -0.2], [0.1, -0.2, 1.0]])), "log_prob"),
    ]
    close = dict(rtol=2e-4, atol=2e-4)
    for name, params, value, asks in table:
        for ask in asks.split():
            args = [value] if ask in ("log_prob", "cdf") else [u(*value.shape)] if ask == "icdf" else []
            # A gradient of cholesky_inverse is PyTorch's own: it has one for the triangle that does not count.
            of.call(f"distributions.{ask}", Made(name, params), *args, **close, grad=ask != "precision_matrix")
    independent = Made("Independent", Made("Normal", {"loc": x(2, 3), "scale": p(2, 3)}), 1)
    for ask in ["mean", "variance", "entropy"]:
        of.call(f"distributions.{ask}", independent, **close)
    of.call("distributions.log_prob", independent, x(4, 2, 3), **close)
    mixture = Made("MixtureSameFamily", Made("Categorical", {"probs": p(3)}), Made("Normal", {"loc": x(3), "scale": p(3)}))
    for ask in ["mean", "variance"]:
        of.call(f"distributions.{ask}", mixture, **close)
    for ask in ["log_prob", "cdf"]:
        of.call(f"distributions.{ask}", mixture, x(5), **close)
    vectors = Made("MixtureSameFamily", Made("Categorical", {"logits": x(2)}), Made("Independent", Made("Laplace", {"loc": x(2, 3), "scale": p(2, 3)}), 1))
    of.call("distributions.mean", vectors, **close)
    of.call("distributions.log_prob", vectors, x(5, 3), **close)
    affine = Made("AffineTransform", 0.5, 2.0)
    for transforms in [[affine], [Made("TanhTransform")], [Made("SigmoidTransform"), Made("AffineTransform", 1.0, -3.0)], [Made("ExpTransform"), Made("PowerTransform", 0.5)]]:
        made = Made("TransformedDistribution", Made("Normal", {"loc": x(3), "scale": p(3)}), transforms)
        value = made.build().sample((4,))
        of.call("distributions.log_prob", made, value, **close)
        of.call("distributions.cdf", made, value, **close)
        of.call("distributions.icdf", made, u(4, 3), **close)
    for transform, value in [
        (Made("ExpTransform"), x(3)), (Made("PowerTransform", 1.5), p(3)), (Made("SigmoidTransform"), x(3)), (Made("TanhTransform"), x(3)),
        (Made("SoftplusTransform"), x(3)), (Made("AffineTransform", x(3), p(3)), x(3)), (Made("StickBreakingTransform"), x(2, 3)),
        (Made("CorrCholeskyTransform"), x(2, 6)), (Made("ReshapeTransform", [2, 3], [6]), x(4, 2, 3)),
        (Made("IndependentTransform", Made("ExpTransform"), 1), x(2, 3)), (Made("ComposeTransform", [Made("ExpTransform"), affine]), x(3)),
        (Made("CatTransform", [Made("ExpTransform"), affine], -1, [1, 2]), x(2, 3)), (Made("StackTransform", [Made("ExpTransform"), affine], -1), x(3, 2)),
    ]:
        of.call("distributions.to", transform, value, **close)
    kinds = {
        "Normal": {"loc": x(3), "scale": p(3)}, "Uniform": {"low": u(3) * 0.2, "high": u(3) + 0.3}, "Cauchy": {"loc": x(3), "scale": p(3)}, "Laplace": {"loc": x(3), "scale": p(3)},
        "Exponential": {"rate": p(3)}, "Gumbel": {"loc": x(3), "scale": p(3)}, "Pareto": {"scale": p(3), "alpha": p(3) + 2}, "HalfNormal": {"scale": p(3)}, "LogNormal": {"loc": x(3), "scale": p(3)},
        "Gamma": {"concentration": p(3), "rate": p(3)}, "Beta": {"concentration1": p(3), "concentration0": p(3)}, "Dirichlet": {"concentration": p(2, 3)}, "Chi2": {"df": p(3)},
        "Bernoulli": {"probs": u(3)}, "Geometric": {"probs": u(3)}, "Binomial": {"total_count": 5, "probs": u(3)}, "Poisson": {"rate": p(3)}, "ContinuousBernoulli": {"probs": u(3)},
        "Categorical": {"probs": p(2, 3)}, "OneHotCategorical": {"logits": x(2, 3)}, "MultivariateNormal": {"loc": x(3), "covariance_matrix": spd(3)},
        "LowRankMultivariateNormal": {"loc": x(3), "cov_factor": x(3, 1), "cov_diag": p(3)},
    }
    pairs = {(a.__name__, b.__name__) for a, b in torch.distributions.kl._KL_REGISTRY}
    for first, params in kinds.items():
        for second, others in kinds.items():
            if (first, second) in pairs or first == second:
                changed = {key: each * 1.1 if isinstance(each, torch.Tensor) else each for key, each in others.items()}
                if second in ("Bernoulli", "Geometric", "Binomial", "ContinuousBernoulli"):
                    changed = {key: each * 0.9 if isinstance(each, torch.Tensor) else each for key, each in others.items()}
                of.call("distributions.kl", Made(first, params), Made(second, changed), **close)
    of.call("distributions.kl", independent, Made("Independent", Made("Normal", {"loc": x(2, 3), "scale": p(2, 3)}), 1), **close)
    of.call("distributions.kl", Made("Normal", {"loc": 0.0, "scale": 1.0}), Made("Poisson", {"rate": 1.0}))
    for name, params in [
        ("Normal", {"loc": 0.0, "scale": -1.0}), ("Uniform", {"low": 1.0, "high": 0.0}), ("Bernoulli", {"probs": 1.5}), ("Bernoulli", {}), ("Exponential", {"rate": torch.tensor([1.0, 0.0])}),
        ("Categorical", {"probs": torch.tensor([-1.0, 2.0])}), ("Binomial", {"total_count": -1, "probs": 0.5}), ("MultivariateNormal", {"loc": x(3)}), ("LKJCholesky", {"dim": 1}),
    ]:
        of.call("distributions.batch_shape", Made(name, params))
    of.call("distributions.log_prob", Made("Exponential", {"rate": 1.0}), torch.tensor([-1.0]))
    of.call("distributions.log_prob", Made("Normal", {"loc": x(3), "scale": 1.0}), x(2))
    of.call("distributions.log_prob", Made("Dirichlet", {"concentration": p(3)}), x(2))
    of.call("distributions.cdf", Made("Beta", {"concentration1": 1.0, "concentration0": 1.0}), u(1))


def special(of):
    far = torch.tensor([-30.0, -6.0, -2.0, -1.0, -0.3, 0.0, 0.2, 1.5, 3.7, 3.8, 9.0])
    close = dict(rtol=2e-5, atol=1e-6)
    for name in ["ndtr", "log_ndtr", "i0e", "i1e", "i0", "i1"]:
        of.call(f"torch.special.{name}", far, **close)
    of.call("torch.special.erfcx", torch.tensor([-3.0, -0.5, 0.0, 0.7, 1.99, 2.01, 5.0, 30.0, 1e4]), **close)
    of.call("torch.special.ndtri", torch.tensor([0.0, 0.01, 0.3, 0.5, 0.9, 0.999, 1.0]), rtol=1e-4, atol=1e-5)
    a = torch.tensor([0.1, 0.5, 1.0, 3.0, 10.0, 50.0])
    for name in ["gammainc", "gammaincc"]:
        for ratio in [0.0, 0.2, 0.9, 1.1, 3.0]:
            of.call(f"torch.special.{name}", a, a * ratio, grad=False, rtol=1e-4, atol=1e-6)
    of.call("torch.special.multigammaln", p(3) + 2, 3, **close)
    of.call("torch.special.multigammaln", p(3), 0)
    of.call("torch.special.xlogy", u(3), p(3), **close)
    for name in ["softmax", "log_softmax", "logsumexp"]:
        of.call(f"torch.special.{name}", x(2, 3), 1, **close)
    wide = torch.tensor([-30.0, -9.0, -5.0, -2.1, -2.0, -0.7, -1e-3, 0.0, 1e-6, 0.3, 1.9, 2.0, 2.5, 3.75, 4.9, 5.1, 8.0, 20.0, 60.0])
    ends = torch.tensor([float("inf"), -float("inf"), float("nan")])
    for name in ["bessel_j0", "bessel_j1", "bessel_y0", "bessel_y1", "airy_ai", "spherical_bessel_j0"]:
        of.call(f"torch.special.{name}", wide, rtol=2e-5, atol=2e-6)
    for name in ["modified_bessel_k0", "modified_bessel_k1", "scaled_modified_bessel_k0", "scaled_modified_bessel_k1"]:
        of.call(f"torch.special.{name}", wide, rtol=2e-5, atol=1e-30)
    for name in ["modified_bessel_i0", "modified_bessel_i1"]:
        of.call(f"torch.special.{name}", far, **close)
    of.call("torch.special.airy_ai", ends, **close)
    of.call("torch.special.spherical_bessel_j0", ends, **close)
    of.call("torch.special.bessel_j0", torch.tensor([0, 1, 7]), **close)
    orders = torch.tensor([-2.0, 0.0, 1.0, 2.0, 3.9, 5.0, 8.0, 9.0, 12.0])[:, None]
    points = torch.tensor([-1.5, -1.0, -0.999, -0.3, 0.0, 0.4, 0.9, 1.0, 1.2])
    for name in ["chebyshev_polynomial_t", "chebyshev_polynomial_u", "chebyshev_polynomial_v", "chebyshev_polynomial_w"]:
        for shift in ["", "shifted_"]:
            full = f"torch.special.{shift}{name}"
            at = (points + 1) / 2 if shift else points
            for n in [-1, 0, 1, 2, 5, 6, 7, 12]:
                of.call(full, at, n, rtol=1e-4, atol=1e-4)
            of.call(full, at, orders, rtol=1e-4, atol=1e-4)
            of.call(full, 0.3, orders, rtol=1e-4, atol=1e-4)
            of.call(full, torch.tensor([0, 1, 2]), 2, rtol=1e-4, atol=1e-4)
    for name in ["hermite_polynomial_h", "hermite_polynomial_he", "laguerre_polynomial_l", "legendre_polynomial_p"]:
        full = f"torch.special.{name}"
        for n in [-1, 0, 1, 2, 5, 12]:
            of.call(full, points, n, rtol=1e-4, atol=1e-4)
        of.call(full, points, orders, rtol=1e-4, atol=1e-4)
        of.call(full, 0.3, orders, rtol=1e-4, atol=1e-4)
    of.call("torch.special.hermite_polynomial_h", points, 129)
    s = torch.tensor([-1.0, 1.0, 1.1, 2.0, 3.0, 4.5, 12.0])[:, None]
    q = torch.tensor([-20.5, -3.0, -2.3, -0.2, 0.0, 0.05, 1.0, 2.5, 40.0])
    of.call("torch.special.zeta", s, q, grad=False, rtol=2e-5, atol=1e-6)
    of.call("torch.special.zeta", 3.0, q[5:], **close)
    of.call("torch.special.zeta", s[1:], 1.0, grad=False, **close)


def linalg(of):
    close = dict(rtol=2e-4, atol=2e-5)
    LA = "torch.linalg."

    def spread(*shape):
        """Well away from singular."""
        return x(*shape) + 2 * torch.eye(shape[-2], shape[-1])

    def symmetric(*shape):
        a = x(*shape)
        return a + a.mT

    for a in [spread(3, 3), spread(2, 4, 4).flip(-2), x(4, 2), x(2, 2, 4), x(2, 2, 3, 3), x(1, 1)]:
        of.call(LA + "lu", a, **close)
        of.call(LA + "lu_factor", a, **close)
        of.call(LA + "lu_factor_ex", a, **close)
        of.call("torch.lu_unpack", *torch.linalg.lu_factor(a), **close)
    of.call("torch.lu_unpack", *torch.linalg.lu_factor(spread(3, 3)), unpack_pivots=False, grad=False)
    of.call("torch.lu_unpack", *torch.linalg.lu_factor(spread(3, 3)), unpack_data=False, grad=False)
    of.call(LA + "lu_factor_ex", torch.tensor([[1.0, 2.0], [2.0, 4.0]]), grad=False)
    of.call(LA + "lu_factor_ex", torch.zeros(3, 3), check_errors=True)
    of.call(LA + "lu_factor", x(3))
    a = spread(2, 4, 4).flip(-2)
    for left in [True, False]:
        for turned in [True, False]:
            of.call(LA + "lu_solve", *torch.linalg.lu_factor(a), x(2, 4, 3) if left else x(2, 3, 4), left=left, adjoint=turned, **close)
    of.call(LA + "lu_solve", *torch.linalg.lu_factor(a[0]), x(2, 4, 1), **close)
    of.call(LA + "lu_solve", *torch.linalg.lu_factor(a[0]), x(3, 1))
    of.call("torch.lu", spread(3, 3).flip(-2), **close)
    of.call("torch.lu_solve", x(4, 2), *torch.linalg.lu_factor(a[0]), **close)
    hard = symmetric(5, 5)
    hard[0, 0], hard[1, 1] = 0.01, 0.02
    for s in [hard, symmetric(2, 4, 4), symmetric(2, 2, 3, 3), torch.diag(x(3)), x(1, 1)]:
        of.call(LA + "ldl_factor", s, grad=False, **close)
        of.call(LA + "ldl_factor_ex", s, grad=False, **close)
        LD, pivots = torch.linalg.ldl_factor(s)
        of.call(LA + "ldl_solve", LD, pivots, x(*s.shape[:-1], 2), grad=False, **close)
    of.call(LA + "ldl_factor_ex", torch.zeros(2, 2), check_errors=True)
    spd = symmetric(3, 3) / 4 + 3 * torch.eye(3)
    for upper in [False, True]:
        of.call(LA + "cholesky_ex", spd, upper=upper, **close)
        L = torch.linalg.cholesky(spd, upper=upper)
        of.call("torch.cholesky_solve", x(3, 2), L, upper, **close)
        of.call("torch.cholesky_inverse", L, upper, grad=False, **close)
    of.call(LA + "cholesky_ex", -spd, check_errors=True)
    of.call(LA + "inv_ex", spread(2, 3, 3), **close)
    of.call(LA + "inv_ex", torch.zeros(2, 2), check_errors=True)
    of.call(LA + "solve_ex", spread(3, 3), x(3, 2), **close)
    of.call(LA + "solve_ex", spread(3, 3), x(3), **close)
    of.call(LA + "solve_ex", spread(3, 3), x(2, 3), left=False, **close)
    of.call(LA + "solve_ex", torch.zeros(2, 2), x(2), check_errors=True)
    for shape in [(4, 3), (3, 3), (2, 5, 2), (2, 4)]:
        a, tau = torch.geqrf(x(*shape))
        of.call("torch.geqrf", x(*shape), grad=False, **close)
        of.call("torch.orgqr" if len(shape) > 2 else LA + "householder_product", a, tau, **close)
    a, tau = torch.geqrf(x(4, 3))
    for transposed in [False, True]:
        of.call("torch.ormqr", a, tau, x(4, 2), True, transposed, grad=False, **close)
        of.call("torch.ormqr", a, tau, x(2, 4), False, transposed, grad=False, **close)
    of.call(LA + "tensorinv", x(2, 3, 6) , 2, **close)
    of.call(LA + "tensorinv", x(4, 2, 2), ind=1, **close)
    of.call(LA + "tensorinv", x(2, 3, 4), 2)
    of.call(LA + "tensorinv", x(2, 2), 0)
    of.call(LA + "tensorsolve", x(2, 3, 6), x(2, 3), **close)
    of.call(LA + "tensorsolve", x(3, 6, 2), x(2, 3), dims=[0, 1])
    of.call(LA + "tensorsolve", x(6, 2, 3), x(2, 3), dims=[0], **close)
    of.call(LA + "tensorsolve", x(2, 3, 5), x(2, 3))
    for a in [x(3, 3), x(2, 2, 2), x(4, 4) * 3, torch.zeros(2, 2), x(1, 1), torch.tensor([[0.0, 1.0], [0.0, 0.0]]), x(0, 0), x(0, 2, 2)]:
        of.call(LA + "matrix_exp", a, rtol=5e-4, atol=5e-5)
    of.call("torch.matrix_exp", x(2, 3))
    for upper in [True, False]:
        for transposed in [True, False]:
            of.call("torch.triangular_solve", x(3, 2), spread(3, 3), upper, transposed, **close)


def numbers(of):
    """Tensors for numbers, numbers taken apart, and counted ones."""
    few = torch.tensor([0.0, -3.5, float("inf"), float("-inf"), float("nan"), 2e-38, 3e38, 1, 0.5, 2, -0.3, 5e-5])
    of.call("torch.frexp", few, rtol=0, atol=0)
    of.call("Tensor.frexp", x(2, 3), rtol=0, atol=0)
    of.call("torch.frexp", torch.tensor(8.0), rtol=0, atol=0)
    of.call("torch.frexp", torch.arange(3))
    start, end = torch.tensor(-1.5), torch.tensor(3)
    exact = {"rtol": 1e-6, "atol": 1e-6, "grad": False}
    for steps in [0, 1, 2, 5, 100]:
        of.call("torch.linspace", start, end, steps, **exact)
    of.call("torch.linspace", 0, end, 4, **exact)
    of.call("torch.linspace", start, 10, 7, dtype=torch.int32, **exact)
    of.call("torch.linspace", x(1), 1, 4)
    of.call("torch.logspace", start, end, 6, **exact)
    of.call("torch.logspace", torch.tensor(0.0), 4, 5, 2, **exact)
    for value in [start, end, torch.tensor(True)]:
        of.call("torch.full", [2, 3], value, grad=False)
        of.call("torch.full", [2], value, dtype=torch.float32, grad=False)
        of.call("torch.full_like", x(2), value, grad=False)
        of.call("torch.full_like", torch.arange(3), value, grad=False)
        of.call("Tensor.new_full", x(1), [2, 2], value, grad=False)
    of.call("torch.full", [2], x(1))
    y = x(40)
    for given in [{"bins": 5}, {"bins": 4, "range": [-1.0, 1.0]}, {"bins": torch.tensor([-2.0, -0.5, 0.0, 1.0])}, {"bins": 1}]:
        for more in [{}, {"weight": y.abs() + 1}, {"density": True}]:
            of.call("torch.histogram", y, **given, **more, rtol=1e-5, atol=1e-5, grad=False)
    of.call("torch.histogram", torch.ones(3), 2, grad=False)
    of.call("torch.histogram", y.reshape(5, 8), 3, grad=False)
    of.call("torch.histogram", y, 0)
    of.call("torch.histogram", y, 3, range=[1.0, 0.0])
    of.call("torch.unravel_index", torch.tensor([[0, 5], [23, 7]]), [2, 3, 4])
    of.call("torch.unravel_index", torch.tensor(4), [5])
    of.call("torch.qr", x(4, 2), False, grad=False, rtol=1e-4, atol=1e-4)
    of.call("torch.slogdet", x(2, 3, 3), rtol=1e-4, atol=1e-4)
    HDD = "torch.histogramdd"
    for points in [x(40, 2), x(30, 3), x(4, 5, 2), torch.ones(3, 2), torch.zeros(0, 2)]:
        d = points.shape[-1]
        edges = [torch.tensor([-2.0, -0.5, 0.0, 1.0]), torch.tensor([-1.0, 0.25, 3.0]), torch.tensor([-4.0, 4.0])][:d]
        for given in [{"bins": [3, 4, 2][:d]}, {"bins": 3}, {"bins": [2] * d, "range": [-1.0, 1.0] * d}, {"bins": edges}]:
            for more in [{}, {"weight": points.sum(-1).abs() + 1}, {"density": True}]:
                if not (points.numel() == 0 and "density" in more):
                    of.call(HDD, points, **given, **more, rtol=1e-5, atol=1e-5, grad=False)
    of.call(HDD, x(3), [2])
    of.call(HDD, x(3, 2), [2])
    of.call(HDD, x(3, 2), [2, 0])
    of.call(HDD, x(3, 2), [2, 2], range=[0.0, 1.0])
    of.call(HDD, x(3, 2), [2, 2], range=[1.0, 0.0, 0.0, 1.0])
    of.call(HDD, x(3, 2), [2, 2], weight=torch.ones(2))
    of.call(HDD, x(3, 2), [torch.ones(2, 2), torch.ones(2)])
    of.call(HDD, torch.ones(3, 2, dtype=torch.int64), [2, 2])
    exactly = {"rtol": 0, "atol": 0, "grad": False}
    # None below 2^-126, which a GPU may take for 0.
    few = torch.tensor([1.0, 1.0, -1.0, 2.0, 0.5, float("inf"), float("-inf"), float("nan"), 1.0, 3.4028234663852886e38, 3.0, 1e30, -7e-30])
    other = torch.tensor([2.0, 0.0, -3.0, -2.0, 0.5, 0.0, 0.0, 1.0, float("nan"), float("inf"), float("-inf"), 1e31, -6e-30])
    of.call("torch.nextafter", few, other, **exactly)
    of.call("Tensor.nextafter", x(3, 1), x(4), **exactly)
    of.call("torch.nextafter", torch.tensor([1.5, 2.0]), torch.tensor([2, 1]), **exactly)
    of.call("torch.nextafter", x(2, 3), x(3))
    of.call("torch.nextafter", torch.tensor([1, 2]), torch.tensor([2, 1]))
    of.call("torch.nextafter", x(2), x(3))
    for given in [(1, 4), (1, 4, 0.5), (0.5, 2), (4, 1, -1), (1, 1), (0, 1, 0.1), (0, 1, 0.3), (-2.5, 7, 1.25), (4, 1), (4, 1, 0), (0, float("inf"))]:
        of.call("torch.range", *given, rtol=1e-6, atol=1e-6)
    of.call("torch.range", 0, 4, dtype=torch.int32)
    of.call("torch.range", 0, 9, 3, dtype=torch.uint8)
    of.call("torch.range", 0, 1, dtype=torch.bool)


if __name__ == "__main__":
    MADE.mkdir(exist_ok=True)
    for seed, group in enumerate([transforms, windows, parts, arithmetic, products, shapes, distributions, special, linalg, numbers]):
        if sys.argv[1:] and group.__name__ not in sys.argv[1:]:
            continue
        torch.manual_seed(seed)
        answers = Answers()
        group(answers)
        answers.write(group.__name__)
