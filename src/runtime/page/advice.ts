/**
 * What to do about the mistakes that people make who know Python and PyTorch better than JavaScript, or pages better than
 * workers, where the engine only says that something is not defined. A pure function of the message and the line it
 * speaks of. Loaded with the first error; what it says is the error's `hint`.
 */

import { nearest } from '../nearest.ts';
import type { SerializedError } from '../protocol/serialized-error.ts';
import { COMPUTED_IMPORT } from './computed-import.ts';
import { markdownTraces } from './markdown-traces.ts';

/** Python's words, and what JavaScript has for them. */
const WORDS: Record<string, string> = {
  None: 'null',
  True: 'true',
  False: 'false',
  print: 'console.log(…)',
  len: 'a.length, or t.shape[0] of a tensor',
  range: 'for (let i = 0; i < n; i++)',
  enumerate: 'for (const [i, x] of list.entries())',
  zip: 'a.map((x, i) => [x, b[i]])',
  str: 'String(x)',
  int: 'Math.trunc(x)',
  float: 'Number(x)',
  abs: 'Math.abs(x), or t.abs() of a tensor',
  np: 'torch',
  numpy: 'torch',
  math: 'Math',
  time: 'performance.now()',
  nn: 'torch.nn',
  F: 'torch.nn.functional',
  optim: 'torch.optim',
};

const KEYWORDS = 'JavaScript has no keyword arguments: they go into one object at the end, as in f(x, { dim: … }).';

/** What a page has and a worker has not. */
const PAGE = /^(document|window|alert|prompt|confirm|localStorage|sessionStorage)$/;

/** A line of Python, as it stands at the start of a block. */
const PYTHON = /^\s*(def |elif |with |from |lambda |for \w+(, ?\w+)* in |(if|while|class|else|try|except)\b[^{]*:\s*$)/;

/** What torch refuses, and what its author most likely wants. */
function torchAdvice(message: string, line: string): string | undefined {
  const [, keyword, known] = /unexpected keyword argument '(\w+)'; it knows (.+)$/.exec(message) ?? [];
  const meant = keyword && nearest(keyword, known.split(', '));
  if (meant) return `Did you mean ${meant}?`;
  const [, dtype, dtypes] = /no dtype '(\w+)' here; known are ([^;]+)/.exec(message) ?? [];
  const like = dtype && nearest(dtype, dtypes.match(/[a-z]+\d*/g) ?? []);
  if (like) return `Did you mean '${like}'?`;
  if (/expected class numbers \(integers\) as target/.test(message))
    return 'Labels are integers: target.long() makes them.';
  if (/expected integers( or bool)? as index|'(int32|uint8|bool)' .*index/.test(message))
    return 'Indices are integers: index.long() makes them.';
  if (/only Tensors of floating point dtype can require gradients/.test(message))
    return 'x.float().requires_grad_() is a tensor of floats that can.';
  if (/expected (a )?float(s\b|.* tensors?\b|.* dtype)/.test(message)) return 'x.float() is the same in floats.';
  if (/expected one dtype/.test(message)) return 'x.float() or x.to(other.dtype) makes the dtypes one.';
  if (
    /(must be a Tensor, not object|could not infer dtype of (object|a Promise))/.test(message) &&
    !/\bawait\b/.test(line)
  )
    return 'If this is a promise (data(), item(), load(), nonzero() give one), await it.';
  if (/undefined/.test(message) && /\b[\w.]+\[[^\]'"`]+\]/.test(line))
    return 'If this is a tensor: x[0] is x.at(0), and x[0] = 5 is x.set(0, 5).';
  return undefined;
}

/** Of an error what it takes; `lineText` is the author's own line, as far as it is known. */
type Known = Pick<SerializedError, 'message' | 'phase' | 'lineText' | 'fromFunction'>;

export function advice({ message, phase, lineText: line = '', fromFunction }: Known): string | undefined {
  // `a &lt; b` is a program, too.
  if (phase === 'compile' || /\b(lt|gt|amp|quot|apos|nbsp)\b/.test(message)) {
    const traces = markdownTraces(line);
    if (traces) return traces;
  }
  if (phase === 'compile') {
    const [, space, names] = /^\s*from ([\w.]+) import ([\w, ]+?)\s*;?\s*$/.exec(line) ?? [];
    if (space) return `Here it is const { ${names} } = ${space};`;
    if (/^\s*#/.test(line)) return 'A comment begins with //.';
    if (/\blambda\b[^:]*:/.test(line)) return 'A function without a name is (x) => …';
    if (/\bf(['"])/.test(line)) return 'A text in backticks takes values, each in braces after a $.';
    if (PYTHON.test(line)) return 'This line is Python. A program here is JavaScript, with the names of PyTorch.';
    if (/@|U\+0040/.test(message)) return 'A product of matrices is a.matmul(b).';
    const [, module, as] = /^\s*import ([\w.]+)(?: as (\w+))?\s*;?\s*$/.exec(line) ?? [];
    if (module)
      return as && module !== as ? `Here it is const ${as} = ${module};` : `${module} is there without an import.`;
    if (/^[^'"`]*(?:[\w)\]] (?:and|or|is) |[(=] *not )/.test(line))
      return "Python's and, or, not and is are &&, ||, ! and === here.";
    if (/\w\[[^\]]*:[^\]]*\]/.test(line)) return "A slice of a tensor is x.at(':', 1), x.at('1:') or x.at('::2').";
  }
  if (/class constructors?\b.*\bnew\b/i.test(message)) {
    return 'Layers, losses and optimizers are classes: new makes one, as in new torch.nn.Linear(2, 1).';
  }
  const torchs = torchAdvice(message, line);
  if (torchs) return torchs;
  // All others have been resolved before the program ran.
  if (/resolv(e|ing) module specifier|was a bare specifier/i.test(message)) return COMPUTED_IMPORT;
  // As Chromium and Firefox, Firefox and WebKit say it.
  const name =
    /^(?:([\p{ID_Continue}$]+) is not defined|(?:assignment to undeclared|Can't find) variable:? ([\p{ID_Continue}$]+))$/u
      .exec(message)
      ?.slice(1)
      .join('');
  if (fromFunction && /undefined/.test(message) && /\bthis\b/.test(line)) {
    return 'A program function is called by itself: there is no object around it that this could be.';
  }
  // A variable of that name is assigned to, and is a const: as Chromium, Firefox and WebKit say it.
  if (/assign\w* to (a )?const|readonly property/i.test(message) && /[(,]\s*\w+\s*=[^=>]/.test(line)) return KEYWORDS;
  if (!name) return undefined;
  if (new RegExp(`[(,]\\s*${name.replaceAll('$', '\\$')}\\s*=[^=>]`).test(line)) {
    return KEYWORDS.replace('dim', name);
  }
  if (PAGE.test(name)) {
    return 'A program runs beside the page, in a worker: it shows things by spark.metric, spark.image or spark.canvas, and keeps them by spark.save.';
  }
  const word = Object.hasOwn(WORDS, name) ? `Here it is ${WORDS[name]}.` : undefined;
  if (!fromFunction) return word;
  const closed = `A program function is sent to its worker as text, and sees no variables around it: "${name}" is not there. Write it inside the function, or hand it over: as an argument of a function that the program exposes.`;
  return word ? `${word} ${closed}` : closed;
}
