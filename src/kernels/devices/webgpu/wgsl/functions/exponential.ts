/**
 * Exponentials, logarithms and hyperbolic functions. WGSL's logarithm is only accurate in absolute terms, so near 1 it is not
 * used. Polynomials of Cephes (Moshier), single precision.
 */
import { define, type Functions, horner } from './define.ts';

export const EXPONENTIAL: Functions = {
  // 2^t · e^r, where t is exact and r small: WGSL's exp multiplies x by log₂ e and so its rounding error by x.
  exp_: define(
    'x',
    `let z = clamp(x, -105.0, 90.0);
let h = short_(z);
select(exp2(h * 1.4423828125) * (1.0 + tail_(z - h + h * 2.16421e-4)), x, isnan_(x))`,
  ),
  exp2_: define('x', 'select(exp2(clamp(x, -160.0, 140.0)), x, isnan_(x))'),
  // e^x - 1 for small x.
  tail_: define(
    'x',
    `x + x * x * (${horner('x', 1.98756915e-4, 1.39819995e-3, 8.33345191e-3, 4.16657959e-2, 1.66666655e-1, 5.00000012e-1)})`,
  ),
  expm1_: define('x', 'if (abs(x) < 0.35) { return tail_(x); } exp_(x) - 1.0'),
  sigmoid_: define('x', '1.0 / (1.0 + exp_(-x))'),
  sinh_: define(
    'x',
    `if (abs(x) < 1.0) { let e = expm1_(abs(x)); return copysign_(0.5 * (e + e / (e + 1.0)), x); }
let t = exp_(0.5 * abs(x));
copysign_(0.5 * t * t - 0.5 / t / t, x)`,
  ),
  cosh_: define('x', 'let t = exp_(0.5 * abs(x)); 0.5 * t * t + 0.5 / t / t'),
  tanh_: define('x', 'let e = expm1_(2.0 * min(abs(x), 10.0)); select(copysign_(e / (e + 2.0), x), x, isnan_(x))'),

  // log(1 + z) - z, for 1 + z within √2 of 1.
  log_tail_: define(
    'z',
    `let p = ${horner('z', 7.03768363e-2, -1.15146103e-1, 1.1676999e-1, -1.24201408e-1, 1.42493228e-1, -1.66680577e-1, 2.00007148e-1, -2.4999994e-1, 3.33333312e-1)};
z * z * (z * p - 0.5)`,
  ),
  // What a logarithm is where it is not a number of its own.
  log_edge_: define(
    'x y',
    'select(select(select(y, nan_(), x < 0.0), -inf_(), x == 0.0), x, isnan_(x) || x == inf_())',
  ),
  log_: define('x', 'if (x > 0.71 && x < 1.41) { return log1p_(x - 1.0); } log_edge_(x, log(x))'),
  log2_: define('x', 'if (x > 0.71 && x < 1.41) { return 1.44269504 * log1p_(x - 1.0); } log_edge_(x, log2(x))'),
  log10_: define('x', '0.434294482 * log_(x)'),
  log1p_: define('x', 'if (x > -0.29 && x < 0.41) { return x + log_tail_(x); } log_edge_(1.0 + x, log(1.0 + x))'),
  asinh_: define(
    'x',
    `let a = abs(x);
if (a > 1e4) { return copysign_(log_(a) + 0.693147181, x); }
select(copysign_(log1p_(a + a * a / (1.0 + sqrt(1.0 + a * a))), x), x, isnan_(x))`,
  ),
  acosh_: define(
    'x',
    `if (x > 1e4) { return log_(x) + 0.693147181; }
let t = x - 1.0;
select(log1p_(t + sqrt(t * (t + 2.0))), nan_(), x < 1.0)`,
  ),
  atanh_: define(
    'x',
    `let a = abs(x);
if (a == 1.0) { return copysign_(inf_(), x); }
select(copysign_(0.5 * log1p_(2.0 * a / (1.0 - a)), x), nan_(), a > 1.0 || isnan_(x))`,
  ),

  // x = 2^e · (1 + z) with 1 + z within √2 of 1: (e, z).
  parts_: `(x: f32) -> vec2<f32> {
let bits = bitcast<u32>(x);
let m = bitcast<f32>((bits & 0x7fffff) | 0x3f800000);
let over = m > 1.41421356;
return vec2<f32>(f32(i32(bits >> 23u) - select(127, 126, over)), select(m, 0.5 * m, over) - 1.0);
}`,
  // |x|^y = 2^(y log₂|x|), the exponent as a sum of two floats: its error would be multiplied by its size.
  pow_: define(
    'x y',
    `if (y == 0.0 || x == 1.0) { return 1.0; }
if (isnan_(x) || isnan_(y)) { return nan_(); }
let a = abs(x);
let whole = floor(y) == y;
let odd = whole && abs(y) < 16777216.0 && (i32(y) & 1) == 1;
if (x < 0.0 && !whole && a != inf_()) { return nan_(); }
var power: f32;
if (a == 0.0 || a == inf_()) { power = select(0.0, inf_(), (a == 0.0) != (y > 0.0)); }
else if (abs(y) == inf_()) { power = select(select(0.0, inf_(), (a > 1.0) == (y > 0.0)), 1.0, a == 1.0); }
else if (whole && abs(y) <= 4.0) {
power = select(1.0, a, odd) * select(1.0, a * a, abs(y) >= 2.0) * select(1.0, a * a, abs(y) >= 4.0);
if (y < 0.0) { power = 1.0 / power; }
} else {
let z = clamp(y, -1e10, 1e10);
let p = parts_(a);
let h = short_(p.y) * 1.4423828125;
let t = log_tail_(p.y) * 1.44269504;
let s = short_(p.x + h + t);
let low = ((p.x - s) + h) + (p.y - short_(p.y)) * 1.4423828125 + p.y * 3.12228407e-4 + t;
let top = short_(z) * s;
let rest = (z - short_(z)) * s + z * low;
power = exp2(clamp(top, -250.0, 250.0)) * (1.0 + tail_(select(0.0, rest * 0.693147181, abs(top) < 250.0)));
}
select(power, -power, odd && bitcast<i32>(x) < 0)`,
  ),
};
