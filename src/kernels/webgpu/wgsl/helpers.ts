/**
 * Functions that kernels call; only those a kernel uses go into its text. Float ones are good to about 1e-6 of the value.
 *
 * WGSL compilers may assume that there is no NaN and no infinity, and reject constants that are; so NaN is tested by its bits,
 * and both are made of bits that the compiler cannot see through (private variables). WGSL's own logarithm and its trigonometry
 * are only accurate in absolute terms, and `%` on floats loses large quotients, so those are written out here; polynomials are
 * those of Cephes (Moshier, single precision) where nothing else is said.
 */
import { horner } from './horner.ts';

const HELPERS: Record<string, string> = {
  nan_: 'var<private> nan_bits: u32 = 0x7fc00000u;\nfn nan_() -> f32 { return bitcast<f32>(nan_bits); }',
  inf_: 'var<private> inf_bits: u32 = 0x7f800000u;\nfn inf_() -> f32 { return bitcast<f32>(inf_bits); }',
  isnan_: 'fn isnan_(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }',
  max_: 'fn max_(a: f32, b: f32) -> f32 { return select(select(b, a, a > b), a, isnan_(a)); }',
  min_: 'fn min_(a: f32, b: f32) -> f32 { return select(select(b, a, a < b), a, isnan_(a)); }',
  copysign_: `fn copysign_(x: f32, y: f32) -> f32 {
return bitcast<f32>((bitcast<u32>(x) & 0x7fffffffu) | (bitcast<u32>(y) & 0x80000000u));
}`,
  sign_: 'fn sign_(x: f32) -> f32 { return select(select(0.0f, -1.0f, x < 0.0f), 1.0f, x > 0.0f); }',
  rsqrt_: 'fn rsqrt_(x: f32) -> f32 { return 1.0f / sqrt(x); }',

  // floor(n / d) = round((n + ½) / d - ½) for n up to 2²¹, rounded in the last place of a float; given ½ - d/2 and 1/d. (Written
  // as `x - 0.5 + 2²³` it fails: compilers add the two constants first.)
  quotient_: `fn quotient_(n: u32, shift: f32, inverse: f32) -> u32 {
return bitcast<u32>((f32(i32(n)) + shift) * inverse + 12582912.0f) & 0x3fffffu;
}`,

  // Integers. Division by zero is 0; the least integer by -1 wraps.
  trunc_i: `fn trunc_i(x: f32) -> i32 {
return select(select(i32(clamp(x, -2147483648.0f, 2147483520.0f)), 2147483647i, x >= 2147483648.0f), 0i, isnan_(x));
}`,
  div_i: 'fn div_i(x: i32, y: i32) -> i32 { if (y == 0i) { return 0i; }\nif (y == -1i) { return -x; }\nreturn x / y; }',
  div_u: 'fn div_u(x: u32, y: u32) -> u32 { if (y == 0u) { return 0u; }\nreturn x / y; }',
  floordiv_i: `fn floordiv_i(x: i32, y: i32) -> i32 {
let q = div_i(x, y);
return select(q, q - 1i, q * y != x && (x < 0i) != (y < 0i) && y != 0i);
}`,
  floordiv_u: 'fn floordiv_u(x: u32, y: u32) -> u32 { return div_u(x, y); }',
  fmod_i: 'fn fmod_i(x: i32, y: i32) -> i32 { if (y == 0i) { return 0i; }\nreturn x - div_i(x, y) * y; }',
  fmod_u: 'fn fmod_u(x: u32, y: u32) -> u32 { if (y == 0u) { return 0u; }\nreturn x % y; }',
  remainder_i: `fn remainder_i(x: i32, y: i32) -> i32 {
let r = fmod_i(x, y);
return select(r, r + y, r != 0i && (r < 0i) != (y < 0i));
}`,
  remainder_u: 'fn remainder_u(x: u32, y: u32) -> u32 { return fmod_u(x, y); }',
  pow_i: `fn pow_i(x: i32, y: i32) -> i32 {
if (y < 0i) { return select(0i, select(x, 1i, (y & 1i) == 0i), x == 1i || x == -1i); }
return bitcast<i32>(pow_u(bitcast<u32>(x), bitcast<u32>(y)));
}`,
  pow_u: `fn pow_u(x: u32, y: u32) -> u32 {
var power = 1u;
var base = x;
for (var n = y; n > 0u; n >>= 1u) { if ((n & 1u) == 1u) { power *= base; }
base *= base; }
return power;
}`,

  // Exact for any quotient: subtracts y times powers of two, each difference without rounding.
  fmod_: `fn fmod_(x: f32, y: f32) -> f32 {
let d = abs(y);
var r = abs(x);
if (isnan_(x) || isnan_(y) || r == inf_() || d == 0.0f) { return nan_(); }
if (d == inf_()) { return x; }
loop {
if (r < d) { break; }
let gap = (bitcast<u32>(r) >> 23u) - (bitcast<u32>(d) >> 23u);
let near = bitcast<f32>(bitcast<u32>(d) + (gap << 23u));
r -= select(near, near * 0.5f, near > r);
}
return copysign_(r, x);
}`,
  remainder_: `fn remainder_(x: f32, y: f32) -> f32 {
let r = fmod_(x, y);
return select(r, r + y, r != 0.0f && (r < 0.0f) != (y < 0.0f));
}`,
  floordiv_: `fn floordiv_(x: f32, y: f32) -> f32 {
if (y == 0.0f || isnan_(y)) { return x / y; }
let r = fmod_(x, y);
var q = (x - r) / y;
if (r != 0.0f && (r < 0.0f) != (y < 0.0f)) { q -= 1.0f; }
if (q == 0.0f) { return copysign_(0.0f, x / y); }
let whole = floor(q);
return select(whole, whole + 1.0f, q - whole > 0.5f);
}`,

  exp_: `fn exp_(x: f32) -> f32 {
let z = clamp(x, -105.0f, 90.0f);
let n = round(z * 1.44269504f);
return select(scaled((z - n * 0.693359375f) + n * 2.12194440e-4f, n), x, isnan_(x));
}`,
  exp2_: `fn exp2_(x: f32) -> f32 {
let z = clamp(x, -160.0f, 140.0f);
return select(scaled((z - round(z)) * 0.693147181f, round(z)), x, isnan_(x));
}`,
  // e^r · 2^n for |r| ≤ ½ log 2 and whole n within ±250: the power in two factors, so that neither leaves the range.
  scaled: `fn scaled(r: f32, n: f32) -> f32 {
let half = i32(n) >> 1u;
return (exp_tail(r) + r + 1.0f) * bitcast<f32>((half + 127) << 23u) * bitcast<f32>((i32(n) - half + 127) << 23u);
}`,
  // e^x - 1 - x
  exp_tail: `fn exp_tail(x: f32) -> f32 {
return x * x * (${horner('x', [1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1])});
}`,
  expm1_: `fn expm1_(x: f32) -> f32 {
if (abs(x) < 0.35f) { return x + exp_tail(x); }
return exp_(x) - 1.0f;
}`,
  sigmoid_: 'fn sigmoid_(x: f32) -> f32 { return 1.0f / (1.0f + exp_(-x)); }',
  sinh_: `fn sinh_(x: f32) -> f32 {
let z = x * x;
if (z < 1.0f) { return x + x * z * (${horner('z', [2.03721912945e-4, 8.33028376239e-3, 1.66667160211e-1])}); }
let t = exp_(0.5f * abs(x));
return copysign_(0.5f * t * t - 0.5f / t / t, x);
}`,
  cosh_: 'fn cosh_(x: f32) -> f32 { let t = exp_(0.5f * abs(x));\nreturn 0.5f * t * t + 0.5f / t / t; }',
  tanh_: `fn tanh_(x: f32) -> f32 {
let z = x * x;
if (z < 0.390625f) {
return x + x * z * (${horner('z', [-5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1])});
}
return select(copysign_(1.0f - 2.0f / (exp_(2.0f * abs(x)) + 1.0f), x), x, isnan_(x));
}`,

  // x = 2^e · (1 + z) with 1 + z within √2 of 1: (e, z).
  log_parts: `fn log_parts(x: f32) -> vec2<f32> {
let bits = bitcast<u32>(x);
let m = bitcast<f32>((bits & 0x7fffffu) | 0x3f800000u);
let over = m > 1.41421356f;
let e = f32(i32(bits >> 23u) - select(127, 126, over));
let z = select(m, 0.5f * m, over) - 1.0f;
return vec2<f32>(e, z);
}`,
  // log(1 + z) - z, for 1 + z within √2 of 1.
  log_tail: `fn log_tail(z: f32) -> f32 {
let p = ${horner('z', [7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1])};
return z * z * (z * p - 0.5f);
}`,
  // What a logarithm is where it is not a number of its own.
  log_edge: `fn log_edge(x: f32, y: f32) -> f32 {
return select(select(select(y, nan_(), x < 0.0f), -inf_(), x == 0.0f), x, isnan_(x) || x == inf_());
}`,
  log_: `fn log_(x: f32) -> f32 {
let p = log_parts(x);
return log_edge(x, log_tail(p.y) - p.x * 2.12194440e-4f + p.y + p.x * 0.693359375f);
}`,
  log2_:
    'fn log2_(x: f32) -> f32 { let p = log_parts(x);\nreturn log_edge(x, (p.y + log_tail(p.y)) * 1.44269504f + p.x); }',
  log10_:
    'fn log10_(x: f32) -> f32 { let p = log_parts(x);\nreturn log_edge(x, (p.y + log_tail(p.y)) * 0.434294482f + p.x * 4.60506689e-6f + p.x * 0.301025391f); }',
  log1p_: `fn log1p_(x: f32) -> f32 {
if (x > -0.29f && x < 0.41f) { return x + log_tail(x); }
return log_(1.0f + x);
}`,
  asinh_: `fn asinh_(x: f32) -> f32 {
let a = abs(x);
if (a > 1e4f) { return copysign_(log_(a) + 0.693147181f, x); }
return select(copysign_(log1p_(a + a * a / (1.0f + sqrt(1.0f + a * a))), x), x, isnan_(x));
}`,
  acosh_: `fn acosh_(x: f32) -> f32 {
if (x > 1e4f) { return log_(x) + 0.693147181f; }
let t = x - 1.0f;
return select(log1p_(t + sqrt(t * (t + 2.0f))), nan_(), x < 1.0f);
}`,
  atanh_: `fn atanh_(x: f32) -> f32 {
let a = abs(x);
if (a == 1.0f) { return copysign_(inf_(), x); }
return select(copysign_(0.5f * log1p_(2.0f * a / (1.0f - a)), x), nan_(), a > 1.0f || isnan_(x));
}`,

  // |x|^y = 2^(y log₂|x|), the exponent as a sum of two floats: its error would be multiplied by its size.
  pow_: `fn pow_(x: f32, y: f32) -> f32 {
if (y == 0.0f || x == 1.0f) { return 1.0f; }
if (isnan_(x) || isnan_(y)) { return nan_(); }
let a = abs(x);
let whole = floor(y) == y;
let odd = whole && abs(y) < 16777216.0f && (i32(y) & 1) == 1;
if (x < 0.0f && !whole && a != inf_()) { return nan_(); }
var power: f32;
if (a == 0.0f || a == inf_()) { power = select(0.0f, inf_(), (a == 0.0f) != (y > 0.0f)); }
else if (abs(y) == inf_()) { power = select(select(0.0f, inf_(), (a > 1.0f) == (y > 0.0f)), 1.0f, a == 1.0f); }
else if (whole && abs(y) <= 4.0f) {
power = select(1.0f, a, odd) * select(1.0f, a * a, abs(y) >= 2.0f) * select(1.0f, a * a, abs(y) >= 4.0f);
if (y < 0.0f) { power = 1.0f / power; }
} else {
let z = clamp(y, -1e10f, 1e10f);
let p = log_parts(a);
let h = short(p.y) * 1.44238281f;
let s = short(p.x + h);
let low = ((p.x - s) + h) + (p.y - short(p.y)) * 1.44238281f + p.y * 3.12228407e-4f + log_tail(p.y) * 1.44269504f;
let top = short(z) * s;
let rest = (z - short(z)) * s + z * low;
let n = round(top + rest);
let f = (top - n) + rest;
power = scaled(select(0.0f, f * 0.693147181f, abs(n) < 250.0f), clamp(n, -250.0f, 250.0f));
}
return select(power, -power, odd && bitcast<i32>(x) < 0);
}`,

  // The upper 12 bits: products of such are exact.
  short: 'fn short(x: f32) -> f32 { return bitcast<f32>(bitcast<u32>(x) & 0xfffff000u); }',

  // Trigonometry: x = n · π/2 + r with |r| ≤ π/4, as (r, n mod 4).
  quadrant: `fn quadrant(x: f32) -> vec2<f32> {
if (!(abs(x) < 8000.0f)) { return quadrant_large(x); }
let n = round(x * 0.636619772f);
let r = ((x - n * 1.5703125f) - n * 4.837512969970703e-4f) - n * 7.549789948768648e-8f;
return vec2<f32>(r, n - 4.0f * floor(n * 0.25f));
}`,
  // Payne and Hanek: the 96 bits of 2/π that matter at this exponent, times the mantissa, modulo 4.
  quadrant_large: `fn quadrant_large(x: f32) -> vec2<f32> {
let bits = bitcast<u32>(x);
let e = (bits >> 23u) & 255u;
if (e == 255u) { return vec2<f32>(nan_(), 0.0f); }
let m = (bits & 0x7fffffu) | 0x800000u;
var two_over_pi = array<u32, 8>(0u, 0xa2f9836eu, 0x4e441529u, 0xfc2757d1u, 0xf534ddc0u, 0xdb629599u, 0x3c439041u, 0xfe5163abu);
let skip = e - 120u;
let w = skip >> 5u;
let shift = skip & 31u;
var part: array<u32, 3>;
for (var i = 0u; i < 3u; i++) {
part[i] = (two_over_pi[w + i] << shift) | ((two_over_pi[w + i + 1u] >> 1u) >> (31u - shift));
}
let low = m * part[1];
let sum = low + mul_high(m, part[2]);
let high = m * part[0] + mul_high(m, part[1]) + select(0u, 1u, sum < low);
let fraction = bitcast<i32>((high << 2u) | (sum >> 30u));
let n = f32(((high >> 30u) + select(0u, 1u, fraction < 0)) & 3u);
let r = (f32(fraction) * 2.3283064365386963e-10f + f32(sum << 2u) * 5.421010862427522e-20f) * 1.57079633f;
return select(vec2<f32>(r, n), vec2<f32>(-r, (4.0f - n) % 4.0f), x < 0.0f);
}`,
  mul_high: `fn mul_high(a: u32, b: u32) -> u32 {
let low = (a & 0xffffu) * (b & 0xffffu);
let mid = (a >> 16u) * (b & 0xffffu) + (low >> 16u);
let other = (a & 0xffffu) * (b >> 16u) + (mid & 0xffffu);
return (a >> 16u) * (b >> 16u) + (mid >> 16u) + (other >> 16u);
}`,
  sin_part: `fn sin_part(r: f32) -> f32 {
let z = r * r;
return r + r * z * (${horner('z', [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1])});
}`,
  cos_part: `fn cos_part(r: f32) -> f32 {
let z = r * r;
return 1.0f - 0.5f * z + z * z * (${horner('z', [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2])});
}`,
  sin_: `fn sin_(x: f32) -> f32 {
let q = quadrant(x);
let y = select(sin_part(q.x), cos_part(q.x), q.y == 1.0f || q.y == 3.0f);
return select(y, -y, q.y >= 2.0f);
}`,
  cos_: `fn cos_(x: f32) -> f32 {
let q = quadrant(x);
let y = select(cos_part(q.x), sin_part(q.x), q.y == 1.0f || q.y == 3.0f);
return select(y, -y, q.y == 1.0f || q.y == 2.0f);
}`,
  tan_: `fn tan_(x: f32) -> f32 {
let q = quadrant(x);
let s = sin_part(q.x);
let c = cos_part(q.x);
return select(s / c, -c / s, q.y == 1.0f || q.y == 3.0f);
}`,
  atan_: `fn atan_(x: f32) -> f32 {
let a = abs(x);
let far = a > 2.41421356f;
let mid = a > 0.414213562f;
let t = select(select(a, (a - 1.0f) / (a + 1.0f), mid), -1.0f / a, far);
let z = t * t;
let y = t + t * z * (${horner('z', [8.05374449538e-2, -1.38776856032e-1, 1.99777106478e-1, -3.33329491539e-1])});
return select(copysign_(y + select(select(0.0f, 0.785398163f, mid), 1.57079633f, far), x), x, isnan_(x));
}`,
  atan2_: `fn atan2_(y: f32, x: f32) -> f32 {
if (isnan_(x) || isnan_(y)) { return nan_(); }
let a = abs(x);
let b = abs(y);
let large = max(a, b);
let t = select(min(a, b) / large, select(1.0f, 0.0f, large == 0.0f), a == b);
var r = atan_(t);
if (b > a) { r = 1.57079633f - r; }
if (bitcast<i32>(x) < 0) { r = 3.14159265f - r; }
return copysign_(r, y);
}`,
  asin_part: `fn asin_part(x: f32) -> f32 {
let z = x * x;
return x + x * z * (${horner('z', [4.2163199048e-2, 2.4181311049e-2, 4.5470025998e-2, 7.4953002686e-2, 1.6666752422e-1])});
}`,
  asin_: `fn asin_(x: f32) -> f32 {
let a = abs(x);
if (a > 1.0f || isnan_(x)) { return nan_(); }
if (a <= 0.5f) { return asin_part(x); }
return copysign_(1.57079633f - 2.0f * asin_part(sqrt(0.5f * (1.0f - a))), x);
}`,
  acos_: `fn acos_(x: f32) -> f32 {
let a = abs(x);
if (a > 1.0f || isnan_(x)) { return nan_(); }
if (a <= 0.5f) { return 1.57079633f - asin_part(x); }
let y = 2.0f * asin_part(sqrt(0.5f * (1.0f - a)));
return select(y, 3.14159265f - y, x < 0.0f);
}`,

  erf_: `fn erf_(x: f32) -> f32 {
if (abs(x) < 1.0f) { return erf_small(x); }
return select(copysign_(1.0f - erfc_large(abs(x)), x), x, isnan_(x));
}`,
  erfc_: `fn erfc_(x: f32) -> f32 {
if (abs(x) < 0.8f) { return 1.0f - erf_small(x); }
let y = erfc_large(abs(x));
return select(select(y, 2.0f - y, x < 0.0f), x, isnan_(x));
}`,
  erf_small: `fn erf_small(x: f32) -> f32 {
let z = x * x;
return x * (${horner('z', [7.853861353153693e-5, -8.010193625184903e-4, 5.188327685732524e-3, -2.685381193529856e-2, 1.128358514861418e-1, -3.7612625824233e-1, 1.12837916572671])});
}`,
  // e^(-x²) · t · P(t) with t = 1 / (1 + x/2), our own fit; x² in two parts, since its rounding would be multiplied by x².
  erfc_large: `fn erfc_large(x: f32) -> f32 {
let t = 1.0f / (1.0f + 0.5f * x);
let high = short(min(x, 11.0f));
let e = exp_(-high * high) * exp_((high - min(x, 11.0f)) * (high + min(x, 11.0f)));
return e * t * (${horner('t', [-0.0473374203, 0.247916698, -0.440572649, 0.247351304, -0.0157593358, 0.200876713, 0.243129715, 0.282405823, 0.28208366])});
}`,
  // Giles, Approximating the erfinv function (2010).
  erfinv_: `fn erfinv_(x: f32) -> f32 {
if (abs(x) == 1.0f) { return copysign_(inf_(), x); }
let w = -log_((1.0f - x) * (1.0f + x));
let v = w - 2.5f;
let u = sqrt(max(w, 0.0f)) - 3.0f;
let near = ${horner('v', [2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 2.1858087e-4, -1.25372503e-3, -4.17768164e-3, 0.246640727, 1.50140941])};
let far = ${horner('u', [-2.00214257e-4, 1.00950558e-4, 1.34934322e-3, -3.67342844e-3, 5.73950773e-3, -7.6224613e-3, 9.43887047e-3, 1.00167406, 2.83297682])};
return select(x * select(far, near, w < 5.0f), nan_(), isnan_(w));
}`,

  lgamma_: `fn lgamma_(x: f32) -> f32 {
if (isnan_(x)) { return x; }
if (abs(x) == inf_() || (x <= 0.0f && floor(x) == x)) { return inf_(); }
if (x > 0.0f) { return lgamma_positive(x); }
return log_(3.14159265f / abs(sin_pi(x - round(x)))) - lgamma_positive(1.0f - x);
}`,
  // Stirling from 8 on; else steps down to near 1 or 2, where log Γ(1 + z) = z P(z), our own fit.
  lgamma_positive: `fn lgamma_positive(x: f32) -> f32 {
if (x >= 8.0f) {
let i = 1.0f / x;
return (x - 0.5f) * (log_(x) - 1.0f) + 0.418938533f + i * (8.33333333e-2f - i * i * (2.77777778e-3f - i * i * 7.93650794e-4f));
}
var z = x;
var p = 1.0f;
loop { if (z < 2.5f) { break; }
z -= 1.0f; p *= z; }
if (z < 0.5f) { p = 1.0f / z; z += 1.0f; }
let two = z >= 1.5f;
let y = z - select(1.0f, 2.0f, two);
let near = y * (${horner('y', [-0.152949587, 0.186476707, -0.100419894, 0.101546802, -0.144080639, 0.172263354, -0.207495987, 0.270460606, -0.400680035, 0.82246846, -0.577215672])});
return near + select(0.0f, log1p_(y), two) + log_(p);
}`,
  digamma_: `fn digamma_(x: f32) -> f32 {
if (x == 0.0f) { return copysign_(inf_(), -x); }
if (isnan_(x) || (x < 0.0f && floor(x) == x)) { return nan_(); }
if (x == inf_()) { return x; }
var sum = 0.0f;
var z = x;
if (x < 0.0f) {
let r = x - round(x);
sum = -3.14159265f * cos_pi(r) / sin_pi(r);
z = 1.0f - x;
}
loop { if (z >= 10.0f) { break; }
sum -= 1.0f / z; z += 1.0f; }
let i = 1.0f / (z * z);
return sum + log_(z) - 0.5f / z - i * (8.33333333e-2f - i * (8.33333333e-3f - i * 3.96825397e-3f));
}`,
  // sin(πr) and cos(πr) for |r| ≤ ½
  sin_pi: `fn sin_pi(r: f32) -> f32 {
return select(sin_part(3.14159265f * r), copysign_(cos_part(3.14159265f * (0.5f - abs(r))), r), abs(r) > 0.25f);
}`,
  cos_pi: `fn cos_pi(r: f32) -> f32 {
return select(cos_part(3.14159265f * r), sin_part(3.14159265f * (0.5f - abs(r))), abs(r) > 0.25f);
}`,

  // Salmon et al., Parallel random numbers: as easy as 1, 2, 3 (2011): threefry-2x32 of 20 rounds.
  random_: `fn random_(counter: i32, key0: i32, key1: i32) -> i32 {
let k0 = bitcast<u32>(key0);
let k1 = bitcast<u32>(key1);
let k2 = k0 ^ k1 ^ 0x1bd11bdau;
var x = vec2<u32>(bitcast<u32>(counter) + k0, k1);
x = rounds(x, vec4<u32>(13u, 15u, 26u, 6u)) + vec2<u32>(k1, k2 + 1u);
x = rounds(x, vec4<u32>(17u, 29u, 16u, 24u)) + vec2<u32>(k2, k0 + 2u);
x = rounds(x, vec4<u32>(13u, 15u, 26u, 6u)) + vec2<u32>(k0, k1 + 3u);
x = rounds(x, vec4<u32>(17u, 29u, 16u, 24u)) + vec2<u32>(k1, k2 + 4u);
x = rounds(x, vec4<u32>(13u, 15u, 26u, 6u)) + vec2<u32>(k2, k0 + 5u);
return bitcast<i32>(x.x);
}`,
  rounds: `fn rounds(v: vec2<u32>, by: vec4<u32>) -> vec2<u32> {
var x = v;
for (var i = 0u; i < 4u; i++) {
x.x += x.y;
x.y = ((x.y << by[i]) | (x.y >> (32u - by[i]))) ^ x.x;
}
return x;
}`,
};

const CALLS = /\b\w+(?=\()/g;

/** The text of every helper that `text` calls, and of those they call. */
export function withHelpers(text: string): string {
  const found = new Map<string, string>();
  const visit = (part: string) => {
    for (const [name] of part.matchAll(CALLS)) {
      const helper = HELPERS[name];
      if (!helper || found.has(name)) continue;
      found.set(name, helper);
      visit(helper);
    }
  };
  visit(text);
  return [...found.values()].map((helper) => `${helper}\n`).join('');
}
