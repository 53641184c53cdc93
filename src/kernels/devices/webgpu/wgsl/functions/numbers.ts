/** Arithmetic where WGSL's own is undefined, inexact, or deaf to NaN. */
import { define, type Functions } from './define.ts';

export const NUMBERS: Functions = {
  // Of a constant, `bitcast` itself may not be an infinity or NaN.
  float_: '(bits: i32) -> f32 { return bitcast<f32>(bits); }',
  isnan_: '(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffff) > 0x7f800000; }',
  max_: define('a b', 'select(select(b, a, a > b), a, isnan_(a))'),
  min_: define('a b', 'select(select(b, a, a < b), a, isnan_(a))'),
  copysign_: define('x y', 'bitcast<f32>((bitcast<u32>(x) & 0x7fffffff) | (bitcast<u32>(y) & 0x80000000))'),
  sign_: define('x', 'select(select(0.0, -1.0, x < 0.0), 1.0, x > 0.0)'),
  // The upper 12 bits of the mantissa: products of such are exact.
  short_: define('x', 'bitcast<f32>(bitcast<u32>(x) & 0xfffff000)'),

  // floor(n / d) = round((n + ½) / d - ½) for n up to 2²¹, rounded in the last place of a float; given ½ - d/2 and 1/d. (Written
  // as `x - 0.5 + 2²³` it fails: compilers add the two constants first.)
  quotient_: `(n: u32, shift: f32, inverse: f32) -> u32 {
return bitcast<u32>((f32(i32(n)) + shift) * inverse + 12582912.0) & 0x3fffff;
}`,
  // By the bits, since a GPU may round its own halves in any direction. Below 2⁻¹⁴ they are multiples of 2⁻²⁴.
  half_: define(
    'x',
    `let size = abs(x);
if (isnan_(x)) { return x; }
if (size < 6.103515625e-5) { return round(x * 16777216.0) * 5.9604644775390625e-8; }
if (size >= 65520.0) { return x * inf_(); }
let bits = bitcast<u32>(x);
bitcast<f32>((bits + 0xfff + ((bits >> 13) & 1)) & 0xffffe000)`,
  ),
  // What the sum of two numbers has lost by rounding (Knuth). Its bits pass through a `nothing` that is always 0, which
  // compilers do not know: else they find that nothing is lost. Where the sum is infinite, nothing is.
  lost_: `(sum: f32, x: f32, y: f32, nothing: u32) -> f32 {
let s = bitcast<f32>(bitcast<u32>(sum) | nothing);
let z = s - x;
let rest = (x - (s - z)) + (y - z);
return select(rest, 0.0f, (bitcast<u32>(rest) & 0x7f800000u) == 0x7f800000u);
}`,
  trunc_i: `(x: f32) -> i32 {
return select(select(i32(clamp(x, -2147483648.0, 2147483520.0)), 2147483647, x >= 2147483648.0), 0, isnan_(x));
}`,

  // Integers: division by zero is 0, the least one by -1 wraps.
  div_i: define('x y', 'if (y == 0) { return 0; } if (y == -1) { return -x; } x / y', 'i32'),
  div_u: define('x y', 'if (y == 0) { return 0; } x / y', 'u32'),
  fmod_i: define('x y', 'if (y == 0) { return 0; } x - div_i(x, y) * y', 'i32'),
  fmod_u: define('x y', 'if (y == 0) { return 0; } x % y', 'u32'),
  floordiv_i: define('x y', 'let q = div_i(x, y); select(q, q - 1, q * y != x && (x < 0) != (y < 0) && y != 0)', 'i32'),
  remainder_i: define('x y', 'let r = fmod_i(x, y); select(r, r + y, r != 0 && (r < 0) != (y < 0))', 'i32'),
  pow_i: define(
    'x y',
    `if (y < 0) { return select(0, select(x, 1, (y & 1) == 0), x == 1 || x == -1); }
bitcast<i32>(pow_u(bitcast<u32>(x), bitcast<u32>(y)))`,
    'i32',
  ),
  pow_u: define(
    'x y',
    `var power = 1u;
var base = x;
for (var n = y; n > 0; n >>= 1u) { if ((n & 1) == 1) { power *= base; } base *= base; }
power`,
    'u32',
  ),

  // Exact for any quotient: subtracts y times powers of two, each difference without rounding.
  fmod_: define(
    'x y',
    `let d = abs(y);
var r = abs(x);
if (isnan_(x) || isnan_(y) || r == inf_() || d == 0.0) { return nan_(); }
if (d == inf_()) { return x; }
while (r >= d) {
let near = bitcast<f32>(bitcast<u32>(d) + (((bitcast<u32>(r) >> 23u) - (bitcast<u32>(d) >> 23u)) << 23u));
r -= select(near, near * 0.5, near > r);
}
copysign_(r, x)`,
  ),
  remainder_: define('x y', 'let r = fmod_(x, y); select(r, r + y, r != 0.0 && (r < 0.0) != (y < 0.0))'),
  // As PyTorch: from the exact remainder, so that both agree.
  floordiv_: define(
    'x y',
    `if (y == 0.0 || isnan_(y)) { return x / y; }
let r = fmod_(x, y);
let q = (x - r) / y - select(0.0, 1.0, r != 0.0 && (r < 0.0) != (y < 0.0));
if (q == 0.0) { return copysign_(0.0, x / y); }
let whole = floor(q);
select(whole, whole + 1.0, q - whole > 0.5)`,
  ),

  // Salmon et al., Parallel random numbers: as easy as 1, 2, 3 (2011): threefry-2x32 of 20 rounds.
  random_: define(
    'counter key0 key1',
    `let a = bitcast<u32>(key0);
let b = bitcast<u32>(key1);
var keys = array<u32, 3>(a, b, a ^ b ^ 0x1bd11bda);
var turns = array<u32, 8>(13, 15, 26, 6, 17, 29, 16, 24);
var x = bitcast<u32>(counter) + a;
var y = b;
for (var i = 0u; i < 20; i++) {
x += y;
let turn = turns[i & 7];
y = ((y << turn) | (y >> (32 - turn))) ^ x;
if ((i & 3) == 3) {
let s = (i + 1) / 4;
x += keys[s % 3];
y += keys[(s + 1) % 3] + s;
}
}
bitcast<i32>(x)`,
    'i32',
  ),
};
