/** The error function and its kin, log Γ and its derivative. */
import { define, type Functions, horner } from './define.ts';

export const SPECIAL: Functions = {
  // N. Juffa's, as on the CPU. What is taken from 1 is at most 0.19: WGSL's own exp will do.
  erf_: define(
    'x',
    `let s = x * x;
let near = x + x * (${horner('s', -5.967617e-4, 4.9911942e-3, -2.6768135e-2, 0.112819925, -0.37612534, 0.12837917)});
let t = min(abs(x), 5.0);
let far = 1.0 - exp(t * (${horner('t', -1.7285347e-5, 3.8319713e-4, -3.8839644e-3, 2.4254622e-2, -0.10677788, -0.6348467, -0.12871751)}) - t);
select(select(near, copysign_(far, x), t > 0.927734375), x, isnan_(x))`,
  ),
  erfc_: define(
    'x',
    `if (abs(x) < 0.8) { return 1.0 - erf_small_(x); }
let y = erfc_large_(abs(x));
select(select(y, 2.0 - y, x < 0.0), x, isnan_(x))`,
  ),
  // Cephes.
  erf_small_: define(
    'x',
    `let z = x * x;
x * (${horner('z', 7.85386135e-5, -8.01019363e-4, 5.18832769e-3, -2.68538119e-2, 1.12835851e-1, -3.76126258e-1, 1.12837917)})`,
  ),
  // e^(-x²) · t · P(t) with t = 1 / (1 + x/2), our own fit; x² in two parts, since its rounding would be multiplied by x².
  erfc_large_: define(
    'x',
    `let t = 1.0 / (1.0 + 0.5 * x);
let y = min(x, 11.0);
let e = exp_(-short_(y) * short_(y)) * exp_((short_(y) - y) * (short_(y) + y));
e * t * (${horner('t', -0.0473374203, 0.247916698, -0.440572649, 0.247351304, -0.0157593358, 0.200876713, 0.243129715, 0.282405823, 0.28208366)})`,
  ),
  // Giles, Approximating the erfinv function (2010).
  erfinv_: define(
    'x',
    `if (abs(x) == 1.0) { return copysign_(inf_(), x); }
let w = -log_((1.0 - x) * (1.0 + x));
let v = w - 2.5;
let u = sqrt(max(w, 0.0)) - 3.0;
let near = ${horner('v', 2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 2.1858087e-4, -1.25372503e-3, -4.17768164e-3, 0.246640727, 1.50140941)};
let far = ${horner('u', -2.00214257e-4, 1.00950558e-4, 1.34934322e-3, -3.67342844e-3, 5.73950773e-3, -7.6224613e-3, 9.43887047e-3, 1.00167406, 2.83297682)};
select(x * select(far, near, w < 5.0), nan_(), isnan_(w))`,
  ),

  lgamma_: define(
    'x',
    `if (isnan_(x)) { return x; }
if (abs(x) == inf_() || (x <= 0.0 && floor(x) == x)) { return inf_(); }
if (x > 0.0) { return log_gamma_(x); }
log_(3.14159265 / abs(sin_pi_(x - round(x)))) - log_gamma_(1.0 - x)`,
  ),
  // x > 0: Stirling from 8 on; else steps down to near 1 or 2, where log Γ(1 + z) = z P(z), our own fit.
  log_gamma_: define(
    'x',
    `if (x >= 8.0) {
let i = 1.0 / x;
return (x - 0.5) * (log_(x) - 1.0) + 0.418938533 + i * (8.33333333e-2 - i * i * (2.77777778e-3 - i * i * 7.93650794e-4));
}
var z = x;
var p = 1.0;
while (z >= 2.5) { z -= 1.0; p *= z; }
if (z < 0.5) { p = 1.0 / z; z += 1.0; }
let two = z >= 1.5;
let y = z - select(1.0, 2.0, two);
y * (${horner('y', -0.152949587, 0.186476707, -0.100419894, 0.101546802, -0.144080639, 0.172263354, -0.207495987, 0.270460606, -0.400680035, 0.82246846, -0.577215672)}) + select(0.0, log1p_(y), two) + log_(p)`,
  ),
  digamma_: define(
    'x',
    `if (x == 0.0) { return copysign_(inf_(), -x); }
if (isnan_(x) || (x < 0.0 && floor(x) == x)) { return nan_(); }
if (x == inf_()) { return x; }
var sum = 0.0;
var z = x;
if (x < 0.0) {
let r = x - round(x);
sum = -3.14159265 * sin_pi_(0.5 - abs(r)) / sin_pi_(r);
z = 1.0 - x;
}
while (z < 10.0) { sum -= 1.0 / z; z += 1.0; }
let i = 1.0 / (z * z);
sum + log_(z) - 0.5 / z - i * (8.33333333e-2 - i * (8.33333333e-3 - i * 3.96825397e-3))`,
  ),
  // sin(πr) for |r| ≤ ½.
  sin_pi_: define(
    'r',
    'select(sine_(3.14159265 * r), copysign_(cosine_(3.14159265 * (0.5 - abs(r))), r), abs(r) > 0.25)',
  ),
};
