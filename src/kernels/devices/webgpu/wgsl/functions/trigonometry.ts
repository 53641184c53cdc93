/**
 * Sines and arcs. WGSL's are only accurate in absolute terms, and only near 0. Polynomials of Cephes (Moshier), single precision.
 */
import { define, type Functions, horner } from './define.ts';

export const TRIGONOMETRY: Functions = {
  // x = n · π/2 + r with |r| ≤ π/4: (r, n mod 4).
  quadrant_: `(x: f32) -> vec2<f32> {
if (!(abs(x) < 8000.0)) { return quadrant_large_(x); }
let n = round(x * 0.636619772);
let r = ((x - n * 1.5703125) - n * 4.837512969970703e-4) - n * 7.549789948768648e-8;
return vec2<f32>(r, n - 4.0 * floor(n * 0.25));
}`,
  // Payne and Hanek: the 96 bits of 2/π that matter at this exponent, times the mantissa, modulo 4.
  quadrant_large_: `(x: f32) -> vec2<f32> {
let bits = bitcast<u32>(x);
let e = (bits >> 23u) & 255;
if (e == 255) { return vec2<f32>(nan_(), 0.0); }
let m = (bits & 0x7fffff) | 0x800000;
var words = array<u32, 8>(0, 0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab);
var part: array<u32, 3>;
let w = (e - 120) >> 5u;
let shift = (e - 120) & 31;
for (var i = 0u; i < 3; i++) {
part[i] = (words[w + i] << shift) | ((words[w + i + 1] >> 1u) >> (31 - shift));
}
let low = m * part[1];
let sum = low + mul_high_(m, part[2]);
let high = m * part[0] + mul_high_(m, part[1]) + select(0u, 1u, sum < low);
let fraction = bitcast<i32>((high << 2u) | (sum >> 30u));
let n = f32(((high >> 30u) + select(0u, 1u, fraction < 0)) & 3);
let r = (f32(fraction) * 2.3283064365386963e-10 + f32(sum << 2u) * 5.421010862427522e-20) * 1.57079633;
return select(vec2<f32>(r, n), vec2<f32>(-r, (4.0 - n) % 4.0), x < 0.0);
}`,
  mul_high_: define(
    'a b',
    `let low = (a & 0xffff) * (b & 0xffff);
let mid = (a >> 16u) * (b & 0xffff) + (low >> 16u);
let other = (a & 0xffff) * (b >> 16u) + (mid & 0xffff);
(a >> 16u) * (b >> 16u) + (mid >> 16u) + (other >> 16u)`,
    'u32',
  ),
  // sin r and cos r for |r| ≤ π/4.
  sine_: define('r', `let z = r * r; r + r * z * (${horner('z', -1.95152959e-4, 8.33216087e-3, -1.66666546e-1)})`),
  cosine_: define(
    'r',
    `let z = r * r; 1.0 - 0.5 * z + z * z * (${horner('z', 2.44331571e-5, -1.38873163e-3, 4.16666457e-2)})`,
  ),
  // sin(x + turns · π/2)
  wave_: define(
    'x turns',
    `let q = quadrant_(x);
let n = q.y + turns;
let y = select(sine_(q.x), cosine_(q.x), n == 1.0 || n == 3.0);
select(y, -y, n == 2.0 || n == 3.0)`,
  ),
  sin_: define('x', 'wave_(x, 0.0)'),
  cos_: define('x', 'wave_(x, 1.0)'),
  tan_: define('x', 'wave_(x, 0.0) / wave_(x, 1.0)'),
  // The arc whose tangent is t, 0 ≤ t ≤ 1.
  arc_: define(
    't',
    `let over = t > 0.414213562;
let s = select(t, (t - 1.0) / (t + 1.0), over);
let z = s * s;
select(0.0, 0.785398163, over) + s + s * z * (${horner('z', 8.0537445e-2, -1.38776856e-1, 1.99777106e-1, -3.33329492e-1)})`,
  ),
  atan2_: define(
    'y x',
    `if (isnan_(x) || isnan_(y)) { return nan_(); }
let a = abs(x);
let b = abs(y);
let large = max(a, b);
var r = arc_(select(min(a, b) / large, select(1.0, 0.0, large == 0.0), a == b));
if (b > a) { r = 1.57079633 - r; }
if (bitcast<i32>(x) < 0) { r = 3.14159265 - r; }
copysign_(r, y)`,
  ),
  atan_: define('x', 'atan2_(x, 1.0)'),
  asin_: define('x', 'if (abs(x) > 1.0) { return nan_(); } atan2_(x, sqrt((1.0 - x) * (1.0 + x)))'),
  acos_: define('x', 'if (abs(x) > 1.0) { return nan_(); } atan2_(sqrt((1.0 - x) * (1.0 + x)), x)'),
};
