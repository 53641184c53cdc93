"""
Writes tests/node/pytorch-shown.json: how PyTorch prints modules, optimizers and tensors, which shown.test.mjs asks of torch.

    python tests/node/pytorch-shown.py > tests/node/pytorch-shown.json
"""

import json
import math

import torch
import torch.nn as nn
from torch.nn.utils import parametrizations, parametrize

# Each class with the arguments that it takes, as both languages write them; the last is a dict where there are keywords.
MODULES = {
    "AdaptiveAvgPool1d": [[5]],
    "AdaptiveAvgPool2d": [[5], [[5, 7]], [[None, 7]]],
    "AdaptiveAvgPool3d": [[[5, 7, 9]], [7]],
    "AdaptiveLogSoftmaxWithLoss": [[8, 20, [4, 10]], [8, 20, [4, 10], {"head_bias": True}]],
    "AdaptiveMaxPool1d": [[5]],
    "AdaptiveMaxPool2d": [[5], [[5, 7]]],
    "AdaptiveMaxPool3d": [[7]],
    "AlphaDropout": [[], [0.2]],
    "AvgPool1d": [[3], [3, {"stride": 2, "padding": 1}]],
    "AvgPool2d": [[3], [[3, 2], {"stride": [2, 1]}]],
    "AvgPool3d": [[3], [3, 2, 1]],
    "BCELoss": [[]],
    "BCEWithLogitsLoss": [[], [{"reduction": "sum"}]],
    "BatchNorm1d": [[8], [8, {"affine": False}]],
    "BatchNorm2d": [[8], [8, 0.001, 0.01], [8, {"momentum": None}], [8, {"track_running_stats": False}]],
    "BatchNorm3d": [[8]],
    "Bilinear": [[2, 3, 4], [2, 3, 4, {"bias": False}]],
    "CELU": [[], [2.0], [1.5, True]],
    "CTCLoss": [[]],
    "ChannelShuffle": [[2]],
    "CircularPad1d": [[2], [[3, 1]]],
    "CircularPad2d": [[2]],
    "CircularPad3d": [[3]],
    "ConstantPad1d": [[2, 3.5]],
    "ConstantPad2d": [[2, 3.5], [[3, 0, 2, 1], 3]],
    "ConstantPad3d": [[3, 3.5]],
    "Conv1d": [[1, 8, 3], [2, 8, 3, {"padding": "same"}], [2, 8, 3, {"groups": 2, "bias": False, "dilation": 2}]],
    "Conv2d": [
        [1, 8, 3],
        [2, 8, [3, 5], {"stride": [2, 1], "padding": [4, 2], "dilation": [3, 1]}],
        [2, 8, 3, {"padding": 1, "padding_mode": "circular"}],
        [2, 8, 3, {"groups": 2, "bias": False}],
    ],
    "Conv3d": [[1, 8, 3]],
    "ConvTranspose1d": [[1, 8, 3]],
    "ConvTranspose2d": [[1, 8, 3], [2, 8, 3, {"stride": 2, "padding": 1, "output_padding": 1}]],
    "ConvTranspose3d": [[1, 8, 3]],
    "CosineEmbeddingLoss": [[]],
    "CosineSimilarity": [[]],
    "CrossEntropyLoss": [[], [{"label_smoothing": 0.1}]],
    "Dropout": [[], [0.2], [0.5, True]],
    "Dropout1d": [[]],
    "Dropout2d": [[0.1]],
    "Dropout3d": [[]],
    "ELU": [[], [2.0], [1.0, True]],
    "Embedding": [[10, 3], [10, 3, {"padding_idx": 0, "max_norm": 1.0}], [10, 3, {"sparse": True}]],
    "EmbeddingBag": [[10, 3], [10, 3, {"mode": "sum"}], [10, 3, {"padding_idx": 2}]],
    "FeatureAlphaDropout": [[]],
    "Flatten": [[], [0, 2]],
    "Fold": [[[4, 5], [2, 2]], [4, 2, {"stride": 2}]],
    "FractionalMaxPool2d": [[3, [13, 12]]],
    "FractionalMaxPool3d": [[3, {"output_ratio": 0.5}]],
    "GELU": [[], ["tanh"]],
    "GLU": [[], [1]],
    "GRU": [[3, 4], [3, 4, 2, {"batch_first": True, "dropout": 0.5, "bidirectional": True}]],
    "GRUCell": [[3, 4]],
    "GaussianNLLLoss": [[]],
    "GroupNorm": [[2, 8], [2, 8, {"affine": False}]],
    "Hardshrink": [[]],
    "Hardsigmoid": [[]],
    "Hardswish": [[]],
    "Hardtanh": [[], [-2.0, 2.0], [-1.0, 1.0, True]],
    "HingeEmbeddingLoss": [[]],
    "HuberLoss": [[]],
    "Identity": [[], [54]],
    "InstanceNorm1d": [[8]],
    "InstanceNorm2d": [[8, {"affine": True}]],
    "InstanceNorm3d": [[8]],
    "KLDivLoss": [[]],
    "L1Loss": [[]],
    "LPPool1d": [[2, 3]],
    "LPPool2d": [[2, 3], [1.2, [3, 2], 2]],
    "LPPool3d": [[2, 3]],
    "LSTM": [[3, 4], [3, 4, {"num_layers": 2, "bias": False}], [3, 4, {"proj_size": 2}]],
    "LSTMCell": [[3, 4], [3, 4, False]],
    "LayerNorm": [[8], [[2, 8], {"elementwise_affine": False}], [8, {"bias": False}]],
    "LazyBatchNorm1d": [[]],
    "LazyBatchNorm2d": [[]],
    "LazyBatchNorm3d": [[]],
    "LazyConv1d": [[8, 3]],
    "LazyConv2d": [[8, 3]],
    "LazyConv3d": [[8, 3]],
    "LazyConvTranspose1d": [[8, 3]],
    "LazyConvTranspose2d": [[8, 3]],
    "LazyConvTranspose3d": [[8, 3]],
    "LazyInstanceNorm1d": [[]],
    "LazyInstanceNorm2d": [[]],
    "LazyInstanceNorm3d": [[]],
    "LazyLinear": [[5]],
    "LeakyReLU": [[], [0.2], [0.01, True]],
    "Linear": [[4, 2], [4, 2, {"bias": False}]],
    "LinearCrossEntropyLoss": [[8, 5]],
    "LocalResponseNorm": [[2]],
    "LogSigmoid": [[]],
    "LogSoftmax": [[1]],
    "MSELoss": [[], [{"reduction": "sum"}]],
    "MarginRankingLoss": [[]],
    "MaxPool1d": [[3]],
    "MaxPool2d": [[2], [2, 2], [[3, 2], {"stride": [2, 1], "ceil_mode": True}]],
    "MaxPool3d": [[3]],
    "MaxUnpool1d": [[2], [2, {"stride": 2}]],
    "MaxUnpool2d": [[2], [2, {"stride": 2}]],
    "MaxUnpool3d": [[2]],
    "Mish": [[]],
    "Module": [[]],
    "ModuleDict": [[]],
    "ModuleList": [[]],
    "MultiLabelMarginLoss": [[]],
    "MultiLabelSoftMarginLoss": [[]],
    "MultiMarginLoss": [[]],
    "MultiheadAttention": [[8, 2]],
    "NLLLoss": [[]],
    "PReLU": [[], [3]],
    "PairwiseDistance": [[]],
    "ParameterDict": [[]],
    "ParameterList": [[]],
    "PixelShuffle": [[3]],
    "PixelUnshuffle": [[3]],
    "PoissonNLLLoss": [[]],
    "RMSNorm": [[8], [8, {"eps": 1e-5}], [[2, 3], {"elementwise_affine": False}]],
    "RNN": [[3, 4], [3, 4, {"nonlinearity": "relu"}]],
    "RNNCell": [[3, 4], [3, 4, True, "relu"]],
    "RReLU": [[], [0.1, 0.3]],
    "ReLU": [[], [True]],
    "ReLU6": [[], [True]],
    "ReflectionPad1d": [[2]],
    "ReflectionPad2d": [[[1, 1, 2, 0]]],
    "ReflectionPad3d": [[1]],
    "ReplicationPad1d": [[2]],
    "ReplicationPad2d": [[2]],
    "ReplicationPad3d": [[3]],
    "SELU": [[], [True]],
    "Sequential": [[]],
    "SiLU": [[], [True]],
    "Sigmoid": [[]],
    "SmoothL1Loss": [[]],
    "SoftMarginLoss": [[]],
    "Softmax": [[1], [{"dim": -1}]],
    "Softmax2d": [[]],
    "Softmin": [[1]],
    "Softplus": [[], [2.0, 10.0]],
    "Softshrink": [[], [0.3]],
    "Softsign": [[]],
    "Tanh": [[]],
    "Tanhshrink": [[]],
    "Threshold": [[0.1, 20], [0.1, 20, True]],
    "Transformer": [[{"d_model": 8, "nhead": 2, "num_encoder_layers": 2, "num_decoder_layers": 1, "dim_feedforward": 16}]],
    "TransformerDecoderLayer": [[8, 2, 16]],
    "TransformerEncoderLayer": [[8, 2, 16, 0.2], [8, 2, {"dim_feedforward": 4, "bias": False}]],
    "TripletMarginLoss": [[]],
    "TripletMarginWithDistanceLoss": [[]],
    "Unflatten": [[1, [2, 5]]],
    "Unfold": [[3], [[2, 3], {"padding": 1}]],
    "Upsample": [[{"scale_factor": 2}], [{"size": [4, 5], "mode": "bilinear"}], [{"size": 4}]],
    "UpsamplingBilinear2d": [[{"scale_factor": 2}]],
    "UpsamplingNearest2d": [[{"size": [4, 4]}]],
    "ZeroPad1d": [[2]],
    "ZeroPad2d": [[2]],
    "ZeroPad3d": [[2]],
}


def tuples(value):
    return tuple(tuples(each) for each in value) if isinstance(value, list) else value


def made(name, given):
    keywords = {key: tuples(value) for key, value in given[-1].items()} if given and isinstance(given[-1], dict) else {}
    args = [tuples(value) for value in (given[:-1] if keywords else given)]
    if name == "Identity":
        return nn.Identity(*args)
    return getattr(nn, name)(*args, **keywords)


modules = [[name, given, repr(made(name, given))] for name, calls in MODULES.items() for given in calls]


class Scaled(nn.Module):
    def __init__(self, by):
        super().__init__()
        self.by = by
        self.inner = nn.Linear(2, 2)

    def extra_repr(self):
        return f"by={self.by}"


class Noise(nn.Module):
    def extra_repr(self):
        return "one\ntwo"


class Symmetric(nn.Module):
    def forward(self, weight):
        return weight.triu() + weight.triu(1).transpose(-1, -2)


layer = nn.TransformerEncoderLayer(8, 2, 16)
own = nn.Linear(3, 3)
parametrize.register_parametrization(own, "weight", Symmetric())
gone = parametrizations.weight_norm(nn.Linear(2, 3))
parametrize.remove_parametrizations(gone, "weight")
nested = {
    "weight_norm": parametrizations.weight_norm(nn.Linear(2, 3)),
    "orthogonal": parametrizations.orthogonal(nn.Linear(2, 2)),
    "spectral_norm": nn.Sequential(parametrizations.spectral_norm(nn.Conv2d(2, 3, 3)), nn.ReLU()),
    "a parametrization of one's own": own,
    "a parametrization that is taken away": gone,
    "Sequential": nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Sequential(nn.Flatten(), nn.ReLU())),
    "ModuleDict": nn.ModuleDict({"conv": nn.Conv2d(1, 2, 3), "pool": nn.MaxPool2d(3)}),
    "repeated": nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2), nn.Linear(2, 2), nn.ReLU(), nn.ReLU(), nn.Linear(2, 3)]),
    "all the same": nn.ModuleList([nn.Sequential(nn.Linear(2, 2), nn.ReLU()) for _ in range(3)]),
    "repeated in Sequential": nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2)),
    "extra_repr": Scaled(3),
    "extra_repr of two lines": Noise(),
    "ParameterList": nn.ParameterList([nn.Parameter(torch.ones(2, 3)), nn.Parameter(torch.ones(()))]),
    "ParameterDict": nn.ParameterDict({"a": nn.Parameter(torch.ones(2)), "b": nn.Parameter(torch.ones(3, 1))}),
    "TransformerEncoder": nn.TransformerEncoder(layer, 2),
    "TransformerDecoder": nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16), 2),
    "TransformerEncoder with a norm": nn.TransformerEncoder(layer, 1, nn.LayerNorm(8)),
}
nested = {name: repr(module) for name, module in nested.items()}


def weight():
    return [nn.Parameter(torch.ones(2, 1))]


OPTIMIZERS = {
    "SGD": {"lr": 0.1, "momentum": 0.9},
    "Adam": {},
    "AdamW": {"lr": 1e-5},
    "Adagrad": {},
    "Adadelta": {},
    "Adamax": {},
    "NAdam": {},
    "RAdam": {},
    "RMSprop": {},
    "Rprop": {},
    "ASGD": {},
    "LBFGS": {},
    "Adafactor": {},
    "SparseAdam": {},
    "Muon": {},
}
optimizers = {name: [given, repr(getattr(torch.optim, name)(weight(), **given))] for name, given in OPTIMIZERS.items()}
two = torch.optim.SGD([{"params": weight()}, {"params": weight(), "lr": 0.2}], lr=0.1)
scheduled = torch.optim.SGD(weight(), lr=0.5)
torch.optim.lr_scheduler.StepLR(scheduled, 3)
eye = torch.sparse_coo_tensor(torch.tensor([[0, 1, 1], [2, 0, 2]]), torch.tensor([3.0, 4.5, 5.0]), (2, 3))
sparse = [repr(eye), repr(torch.sparse_coo_tensor(torch.tensor([[0, 1]]), torch.tensor([[1.0, 2.0], [3.0, 4.0]]), (2, 2)))]
groups = [repr(two), repr(scheduled)]

# Values and the dtype. The integers that literals are, here int32, are int64 in PyTorch.
DTYPES = {"int32": torch.int64}
n, i = "nan", "inf"
TENSORS = [
    [[1.0, 2.5], "float32"],
    [[1.0, 2.0], "float32"],
    [[0.0, -1.0], "float32"],
    [[], "float32"],
    [[[], []], "float32"],
    [3.0, "float32"],
    [3.14159265, "float32"],
    [-0.0, "float32"],
    [7, "int32"],
    [True, "bool"],
    [[True, False], "bool"],
    [[1, -20, 300], "int32"],
    [[1, 2, 255], "uint8"],
    [[1.0, 2.5], "float16"],
    [[0.1, 1e-5], "float32"],
    [[1e-5, 1e-6], "float32"],
    [[1e5, 0.1], "float32"],
    [[1e8, 1.0], "float32"],
    [[123456789.0, 0.5], "float32"],
    [[100000.0, 200000.0], "float32"],
    [[1e9, 2.0], "float32"],
    [[1234.5, 0.001], "float32"],
    [[1001.0, 0.9], "float32"],
    [[n, 1.0], "float32"],
    [[n, i, "-inf"], "float32"],
    [[n, 1.5], "float32"],
    [[i, 1e-9], "float32"],
    [[[1.0, 2.0], [3.0, 4.0]], "float32"],
    [[[1.0, -2.25], [3.0, 4.0]], "float32"],
    [[[[1, 2], [3, 4]], [[5, 6], [7, 8]]], "int32"],
    [[[[1.5]]], "float32"],
    [[k * 0.5 for k in range(30)], "float32"],
    [[k for k in range(50)], "int32"],
    [[[math.sin(k + 40 * r) for k in range(40)] for r in range(2)], "float32"],
    [[0.30000001192092896, 1e-38], "float32"],
    [1e-10, "float32"],
    [123456.0, "float32"],
    [1e20, "float32"],
    [0.1, "float16"],
]
RANGES = [
    [[1001], "float32", 1],
    [[1000], "float32", 1],
    [[2000], "int32", 1],
    [[20, 60], "float32", 0.01],
    [[3, 500], "float32", 1],
    [[7, 2, 100], "int32", 1],
    [[10, 10, 11], "float32", 0.5],
    [[1001, 0], "float32", 1],
    [[0, 3], "int32", 1],
]


def typed(dtype):
    return DTYPES.get(dtype) or getattr(torch, dtype)


def number(value):
    return [number(each) for each in value] if isinstance(value, list) else float(value) if isinstance(value, str) else value


tensors = [[value, dtype, repr(torch.tensor(number(value), dtype=typed(dtype)))] for value, dtype in TENSORS]
ranges = [
    [shape, dtype, step, repr((torch.arange(math.prod(shape)) * step).reshape(shape).to(typed(dtype)))]
    for shape, dtype, step in RANGES
]
COMPLEX = [[[1, 2], [3.5, 0]], [[0, 0], [-1, -1]], [[1, 1e-9], [3, 5]], [[1e8, 1], [2, 2]]]
complexes = [
    [real, imag, repr(torch.complex(torch.tensor(real).float(), torch.tensor(imag).float()))] for real, imag in COMPLEX
]
complexes.append([1, -2, repr(torch.complex(torch.tensor(1.0), torch.tensor(-2.0)))])

w = torch.tensor([1.0, 2.5], requires_grad=True)
m = torch.tensor([[1.0, 2.0]], requires_grad=True)
histories = {
    "requires_grad": w,
    "mul": w * 2,
    "sum": w.sum(),
    "relu": torch.relu(w),
    "log_softmax": torch.log_softmax(w, 0),
    "exp, float16": w.exp().half(),
    "view": m.view(2),
    "pow": w**2,
    "detached": w.detach(),
    "Parameter": nn.Parameter(torch.tensor([[1.0, 2.0], [3.0, 4.0]])),
    "mean of a parameter": nn.Parameter(torch.ones(2)).mean(),
    "long with a name": torch.sigmoid(torch.arange(9.0).requires_grad_()),
}
x = torch.tensor([[1.5, 2.0], [4.0, 3.0]])
# Named tuples: the function, its arguments, and the text.
tuples = [["max", [1]], ["min", [0]], ["sort", [1]], ["topk", [1]], ["mode", [1]], ["median", [0]], ["kthvalue", [1]], ["cummax", [0]]]
tuples = [[name, given, repr(getattr(x, name)(*given))] for name, given in tuples]

# Their names and fields, of all that have public ones: a type for each function.
types = {
    name: list(kind.__match_args__)
    for name, kind in vars(torch.return_types).items()
    if hasattr(kind, "n_fields") and not name.startswith("_") and not name.endswith("_out")
}

histories = {name: repr(value) for name, value in histories.items()}

options = {}
for name, given in {
    "precision": {"precision": 2},
    "threshold": {"threshold": 3, "edgeitems": 1},
    "linewidth": {"linewidth": 30},
    "sci_mode": {"sci_mode": True},
    "no sci_mode": {"sci_mode": False},
    "short": {"profile": "short"},
    "full": {"profile": "full"},
}.items():
    torch.set_printoptions(**given)
    options[name] = [given, repr(torch.tensor([1.23456789, 1e-6, 300.0, 4.0, 5.0])), repr(torch.arange(12))[:200]]
    torch.set_printoptions(profile="default")


# What is int32 here.
ranges = [[*asked, text.replace("dtype=torch.int64", "dtype=torch.int32")] for *asked, text in ranges]


def lines(values):
    return "[\n" + ",\n".join("  " + json.dumps(each) for each in values) + "\n]"


def entries(values):
    return "{\n" + ",\n".join(f"  {json.dumps(name)}: {json.dumps(each)}" for name, each in values.items()) + "\n}"


print(
    '{\n"pytorch": '
    + json.dumps(torch.__version__.split("+")[0])
    + ',\n"modules": '
    + lines(modules)
    + ',\n"nested": '
    + entries(nested)
    + ',\n"optimizers": '
    + entries(optimizers)
    + ',\n"groups": '
    + lines(groups)
    + ',\n"sparse": '
    + lines(sparse)
    + ',\n"tensors": '
    + lines(tensors)
    + ',\n"ranges": '
    + lines(ranges)
    + ',\n"complexes": '
    + lines(complexes)
    + ',\n"tuples": '
    + lines(tuples)
    + ',\n"types": '
    + entries(types)
    + ',\n"histories": '
    + entries(histories)
    + ',\n"options": '
    + entries(options)
    + "\n}"
)
