"""
Writes scripts/pytorch-names.json: the names that PyTorch's documentation speaks of, by module. Run it with the PyTorch that is
to be compared with:

    python scripts/pytorch-names.py > scripts/pytorch-names.json

Documented is what a module lists in `__all__`, or else what it defines itself; either way with a docstring, or a value that has
none (a dtype, a constant). Not counted are modules, Python's own typing, and names that begin with an underscore.
"""

import importlib
import inspect
import json
import types
import typing

import torch

MODULES = """
torch nn nn.functional nn.init nn.attention nn.utils nn.utils.rnn nn.utils.parametrize nn.utils.parametrizations nn.utils.prune
optim optim.lr_scheduler optim.swa_utils linalg special fft func distributions distributions.transforms utils.data utils.checkpoint
autograd autograd.functional amp profiler
""".split()

# What a module has beside its documented names, for its own use.
HELPERS = {
    "nn": {"factory_kwargs"},
    "nn.functional": {
        "assert_int_or_pair", "boolean_dispatch", "handle_torch_function", "has_torch_function",
        "has_torch_function_unary", "has_torch_function_variadic",
    },
}

# Documented by hand, without a docstring of their own.
BESIDES = {"linalg": {"LinAlgError"}}


def is_plain(value):
    return isinstance(value, (torch.dtype, torch.layout, torch.memory_format, float, int, bool))


def is_public(module, name, listed):
    if name.startswith("_"):
        return False
    value = getattr(module, name, None)
    if value is None or inspect.ismodule(value):
        return False
    origin = getattr(value, "__module__", None) or ""
    if origin.startswith(("typing", "collections", "functools", "contextlib", "enum", "abc", "warnings", "copy", "dataclasses")):
        return False
    if isinstance(value, (typing.TypeVar, types.GenericAlias)) or "typing." in repr(type(value)):
        return False
    if is_plain(value):
        return listed or module is torch
    if not callable(value) or not getattr(value, "__doc__", None):
        return False
    # What is imported from elsewhere, and not listed, is another module's.
    return listed or origin.startswith(("torch._C", module.__name__)) or not origin


def names_of(path):
    module = torch if path == "torch" else importlib.import_module("torch." + path)
    listed = getattr(module, "__all__", None)
    names = set(listed or dir(module)) - HELPERS.get(path, set())
    found = {name for name in names if is_public(module, name, listed is not None)}
    if path == "nn":
        found = {name for name in names if inspect.isclass(getattr(module, name, None)) and not name.startswith("_")}
    if path == "nn.utils":
        found = {name for name in found if name != "clip_grad_norm"}
    return sorted(found | BESIDES.get(path, set()))


def methods():
    names = {name for name in dir(torch.Tensor) if not name.startswith("_")}
    return sorted(name for name in names if getattr(getattr(torch.Tensor, name), "__doc__", None))


modules = {path: names_of(path) for path in MODULES}
modules["Tensor"] = methods()
lines = ",\n".join(f"  {json.dumps(path)}: {json.dumps(names)}" for path, names in sorted(modules.items()))
print('{\n"pytorch": ' + json.dumps(torch.__version__.split("+")[0]) + ',\n"modules": {\n' + lines + "\n}\n}")
