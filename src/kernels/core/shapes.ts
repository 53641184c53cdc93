/**
 * Shapes in types, as far as they are known: `Tensor<[2, 3]>`, `Tensor<[number, 3]>` where one size is not, and `Tensor` where
 * nothing is. What an operator makes of shapes is said in its comment, `@shape MatMul<input, other>`, by the types of this file:
 * each gives a shape, or in words why there is none.
 *
 * Contract: what is not known is never wrong. A size that may be another (`number`, `2 | 3`) is refused only where none of
 * the possible ones fits, and no shape is ever refused by an assignment: see `Tensor.known`.
 */
import type { Dtype } from './dtype.ts';
import type { Tensor } from './tensor.ts';

export type Shape = readonly number[];

/** Any tensor: compilers compare no more than this where its shape is asked for. */
export interface AnyTensor {
  readonly dtype: Dtype;
  readonly shape: Shape;
  readonly is_leaf: boolean;
}
export type AnyOperand = AnyTensor | number | boolean;

/** What stands in the place of a type that a wrong argument would need: compilers say it. */
export interface ShapeError<Message extends string> {
  readonly wrong_shape: Message;
}

/** Put to an argument's type: nothing where the operator gives a shape, else what refuses the argument. */
export type Fits<Name extends string, Result> = [Result] extends [string] ? ShapeError<`${Name}: ${Result}`> : unknown;

/** A tensor of the shape that an operator gives. */
export type Of<Result, D extends Dtype = Dtype> = [Result] extends [Shape]
  ? number extends Result['length']
    ? Tensor<Shape, D>
    : Tensor<Result, D>
  : [Extract<Result, Shape>] extends [infer S extends Shape]
    ? [S] extends [never]
      ? Tensor<Shape, D>
      : Tensor<number extends S['length'] ? Shape : S, D>
    : never;

/** A tensor of the same shape. */
export type Like<T, D extends Dtype = Dtype> = ShapeOf<T> extends infer S extends Shape ? Tensor<S, D> : never;

/** The shape of a tensor; of a number, which stands for a tensor without dimensions. */
export type ShapeOf<T> = T extends number | boolean ? [] : T extends Tensor<infer S, infer _> ? S : Shape;

/** The names of the properties by which shapes are told apart. */
export type Key<S extends Shape> = number extends S['length'] ? never : 'known' | `[${Joined<S>}]`;

type Joined<S extends Shape> = S extends readonly [infer N extends number, ...infer Rest extends Shape]
  ? `${number extends N ? '?' : N}${Rest extends readonly [] ? '' : `, ${Joined<Rest>}`}`
  : '';

/** As it is written: "[2, 3]". */
export type Text<S> = S extends Shape ? (number extends S['length'] ? '[…]' : `[${Joined<S>}]`) : never;

type IsKnown<S extends Shape> = number extends S['length'] ? false : true;
/** The type of an argument; of one that may be anything it is not known either. */
type Given<T> = 0 extends 1 & T ? unknown : T;
/**
 * An argument's type, or another one where it was left out. What may be null or undefined is asked for that before all else: where an
 * application's compiler is not strict, those two extend every type, `true` and 'same' as well.
 */
type Or<T, Otherwise> = [Given<T>] extends [null | undefined] ? Otherwise : T;
type AreKnown<A extends Shape, B extends Shape> = number extends A['length'] | B['length'] ? false : true;

// ── Dimensions ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** So many things. */
type Some = [
  [],
  [0],
  [0, 0],
  [0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
];
type Wide<T extends readonly unknown[]> = { [K in keyof T]: unknown };

/** A dimension counted from 0, or in words that there is none. `number` for one that is not known. */
type Place<S extends readonly unknown[], Dim, Said extends Shape = Extract<S, Shape>> = Dim extends number
  ? number extends Dim
    ? number
    : `${Dim}` extends `-${infer Back extends keyof Some & `${number}`}`
      ? S extends readonly [...infer Before, ...Wide<Extract<Some[Back], readonly unknown[]>>]
        ? Before['length']
        : `dim ${Dim} is out of range for ${Text<Said>}`
      : `${Dim}` extends keyof S
        ? Dim
        : S extends readonly []
          ? Dim extends 0
            ? 0
            : `dim ${Dim} is out of range for ${Text<Said>}`
          : `dim ${Dim} is out of range for ${Text<Said>}`
  : number;

/** The places of several dimensions, as a union with what is wrong. */
type Places<S extends Shape, Dims extends Shape> = { [K in keyof Dims]: Place<S, Dims[K]> }[number];

type Without<S extends Shape, At, Kept extends Shape = [], I extends 0[] = []> = S extends readonly [
  infer N extends number,
  ...infer Rest extends Shape,
]
  ? Without<Rest, At, I['length'] extends At ? Kept : [...Kept, N], [...I, 0]>
  : Kept;

type Insert<S extends Shape, At, N extends number, Before extends Shape = []> = Before['length'] extends At
  ? [...Before, N, ...S]
  : S extends readonly [infer First extends number, ...infer Rest extends Shape]
    ? Insert<Rest, At, N, [...Before, First]>
    : Shape;

// ── Sizes ───────────────────────────────────────────────────────────────────────────────────────────────────────────
// Numbers as their digits, the last one first: "784" is "487".

type Turned<Text extends string, Out extends string = ''> = Text extends `${infer First}${infer Rest}`
  ? Turned<Rest, `${First}${Out}`>
  : Out;
type Trimmed<Text extends string> = Text extends `0${infer Rest}` ? (Rest extends '' ? '0' : Trimmed<Rest>) : Text;
/** The number that digits say. */
type Said<Digits extends string> = Trimmed<Turned<Digits>> extends `${infer N extends number}` ? N : number;
type Head<Digits extends string> = Digits extends `${infer First}${string}` ? First : '0';
type Tail<Digits extends string> = Digits extends `${string}${infer Rest}` ? Rest : '';

/** Sums, differences and products of two digits: what goes over to the next place (or comes from there), and the units. */
type Sums = [
  ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09'],
  ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'],
  ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'],
  ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  ['04', '05', '06', '07', '08', '09', '10', '11', '12', '13'],
  ['05', '06', '07', '08', '09', '10', '11', '12', '13', '14'],
  ['06', '07', '08', '09', '10', '11', '12', '13', '14', '15'],
  ['07', '08', '09', '10', '11', '12', '13', '14', '15', '16'],
  ['08', '09', '10', '11', '12', '13', '14', '15', '16', '17'],
  ['09', '10', '11', '12', '13', '14', '15', '16', '17', '18'],
];
type Differences = [
  ['00', '19', '18', '17', '16', '15', '14', '13', '12', '11'],
  ['01', '00', '19', '18', '17', '16', '15', '14', '13', '12'],
  ['02', '01', '00', '19', '18', '17', '16', '15', '14', '13'],
  ['03', '02', '01', '00', '19', '18', '17', '16', '15', '14'],
  ['04', '03', '02', '01', '00', '19', '18', '17', '16', '15'],
  ['05', '04', '03', '02', '01', '00', '19', '18', '17', '16'],
  ['06', '05', '04', '03', '02', '01', '00', '19', '18', '17'],
  ['07', '06', '05', '04', '03', '02', '01', '00', '19', '18'],
  ['08', '07', '06', '05', '04', '03', '02', '01', '00', '19'],
  ['09', '08', '07', '06', '05', '04', '03', '02', '01', '00'],
];
type Products = [
  ['00', '00', '00', '00', '00', '00', '00', '00', '00', '00'],
  ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09'],
  ['00', '02', '04', '06', '08', '10', '12', '14', '16', '18'],
  ['00', '03', '06', '09', '12', '15', '18', '21', '24', '27'],
  ['00', '04', '08', '12', '16', '20', '24', '28', '32', '36'],
  ['00', '05', '10', '15', '20', '25', '30', '35', '40', '45'],
  ['00', '06', '12', '18', '24', '30', '36', '42', '48', '54'],
  ['00', '07', '14', '21', '28', '35', '42', '49', '56', '63'],
  ['00', '08', '16', '24', '32', '40', '48', '56', '64', '72'],
  ['00', '09', '18', '27', '36', '45', '54', '63', '72', '81'],
];
type Cell<Table, A, B> = A extends keyof Table ? (B extends keyof Table[A] ? Table[A][B] : '00') : '00';
/** Two digits, by a table, and what has come over, which is added or taken off: what goes over now, and the units. */
type Step<Table, A extends string, B extends string, Over extends string, Then = Sums> =
  Cell<Table, A, B> extends `${infer Tens}${infer Units}`
    ? Cell<Then, Units, Over> extends `${infer More}${infer Left}`
      ? [More extends '0' ? Tens : Cell<Sums, Tens, More> extends `0${infer Next}` ? Next : '0', Left]
      : never
    : never;

type Plus<
  A extends string,
  B extends string,
  Carry extends string = '0',
  Out extends string = '',
> = `${A}${B}` extends ''
  ? Carry extends '0'
    ? Out
    : `${Out}${Carry}`
  : Step<Sums, Head<A>, Head<B>, Carry> extends [infer Next extends string, infer Units extends string]
    ? Plus<Tail<A>, Tail<B>, Next, `${Out}${Units}`>
    : never;

/** A − B, or never where that is negative. */
type Minus<
  A extends string,
  B extends string,
  Borrow extends string = '0',
  Out extends string = '',
> = `${A}${B}` extends ''
  ? Borrow extends '0'
    ? Out
    : never
  : Step<Differences, Head<A>, Head<B>, Borrow, Differences> extends [
        infer Next extends string,
        infer Units extends string,
      ]
    ? Minus<Tail<A>, Tail<B>, Next, `${Out}${Units}`>
    : never;

type TimesDigit<A extends string, B extends string, Carry extends string = '0', Out extends string = ''> = A extends ''
  ? Carry extends '0'
    ? Out
    : `${Out}${Carry}`
  : Step<Products, Head<A>, B, Carry> extends [infer Next extends string, infer Units extends string]
    ? TimesDigit<Tail<A>, B, Next, `${Out}${Units}`>
    : never;
type TimesDigits<A extends string, B extends string> =
  Tail<B> extends '' ? TimesDigit<A, Head<B>> : Plus<TimesDigit<A, Head<B>>, `0${TimesDigits<A, Tail<B>>}`>;

/** How often B goes into R (below ten times), and what is left. */
type Goes<R extends string, B extends string, Count extends 0[] = []> = [Minus<R, B>] extends [never]
  ? [`${Count['length'] & number}`, R]
  : Goes<Minus<R, B>, B, [...Count, 0]>;
/** A by B: the quotient as it is written, and the rest, turned. A is as it is written, B turned. */
type Divided<
  A extends string,
  B extends string,
  R extends string = '',
  Out extends string = '',
> = A extends `${infer First}${infer Rest}`
  ? Goes<`${First}${R}`, B> extends [infer Count extends string, infer Left extends string]
    ? Divided<Rest, B, Left, `${Out}${Count}`>
    : never
  : [Out, R];

type Written<N extends number> = Turned<`${N}`>;
/** Whether all is known of both: one natural number each. */
type Definite<A extends number, B extends number = 0> = number extends A | B
  ? false
  : [IsOne<A>, IsOne<B>] extends [true, true]
    ? true
    : false;
type IsOne<N, M = N> = [N] extends [never]
  ? false
  : N extends M
    ? [M] extends [N]
      ? `${N & number}` extends `-${string}` | `${string}.${string}` | `${string}e${string}`
        ? false
        : true
      : false
    : never;

export type Times<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : Definite<A, B> extends true
      ? Said<TimesDigits<Written<A>, Written<B>>>
      : number;
type Add<A extends number, B extends number> =
  Definite<A, B> extends true ? Said<Plus<Written<A>, Written<B>>> : number;
/** never below 0 */
type Less<A extends number, B extends number> =
  Definite<A, B> extends true
    ? [Minus<Written<A>, Written<B>>] extends [never]
      ? never
      : Said<Minus<Written<A>, Written<B>>>
    : number;
/** The whole quotient. */
type Over<A extends number, B extends number> = B extends 1
  ? A
  : B extends 0
    ? number
    : Definite<A, B> extends true
      ? Divided<`${A}`, Written<B>>[0] extends infer Q extends string
        ? Said<Turned<Q>>
        : number
      : number;
/** The quotient where nothing is left, else never. */
type Exactly<A extends number, B extends number> = B extends 1
  ? A
  : B extends 0
    ? number
    : Definite<A, B> extends true
      ? Divided<`${A}`, Written<B>> extends [infer Q extends string, infer R extends string]
        ? Trimmed<Turned<R>> extends '0' | ''
          ? Said<Turned<Q>>
          : never
        : number
      : number;

/** How many elements. */
type Elements<S extends Shape, Count extends number = 1> = S extends readonly [
  infer N extends number,
  ...infer Rest extends Shape,
]
  ? Elements<Rest, Times<Count, N>>
  : S extends readonly []
    ? Count
    : number;

// ── What operators make of shapes ───────────────────────────────────────────────────────────────────────────────────

/** Of a tensor's own shape; `dim` is one of its dimensions. */
export type Same<T, Dim = 0> = Along<ShapeOf<T>, Dim>;
type Along<S extends Shape, Dim> =
  IsKnown<S> extends false
    ? Shape
    : Dim extends number
      ? Place<S, Dim> extends infer At
        ? At extends string
          ? At
          : S
        : never
      : S;

type Wider<A extends number, B extends number> = A extends 1 ? B : B extends 1 ? A : A & B;
type Aligned<A extends Shape, B extends Shape, Out extends Shape = []> = A extends readonly [
  ...infer X extends Shape,
  infer M extends number,
]
  ? B extends readonly [...infer Y extends Shape, infer N extends number]
    ? [Wider<M, N>] extends [never]
      ? `${M} and ${N} differ`
      : Aligned<X, Y, [Wider<M, N>, ...Out]>
    : [...A, ...Out]
  : [...B, ...Out];
type Both<A extends Shape, B extends Shape> =
  AreKnown<A, B> extends true
    ? Aligned<A, B> extends infer R
      ? R extends string
        ? `${Text<A>} and ${Text<B>} do not broadcast: ${R}`
        : R
      : never
    : Shape;
/** Of both, broadcast. */
export type Broadcast<A, B> = Both<ShapeOf<A>, ShapeOf<B>>;
/** Of a tensor and what is broadcast to it. */
export type Into<A, B> = Broadcast<A, B> extends infer R ? (R extends string ? R : ShapeOf<A>) : never;
export type Broadcast3<A, B, C> = Broadcast<A, B> extends infer R ? (R extends Shape ? Both<R, ShapeOf<C>> : R) : never;

/** Of two that are to be of one shape; a size of 1 is taken for one that was meant otherwise only where it broadcasts. */
export type Paired<A, B> = Broadcast<A, B>;

type Product<A extends Shape, B extends Shape> =
  AreKnown<A, B> extends true
    ? A extends readonly [...infer X extends Shape, infer K extends number]
      ? B extends readonly [infer L extends number]
        ? [K & L] extends [never]
          ? Inner<K, L>
          : X
        : B extends readonly [...infer Y extends Shape, infer L extends number, infer N extends number]
          ? [K & L] extends [never]
            ? Inner<K, L>
            : X extends readonly [...infer Batch extends Shape, infer M extends number]
              ? Both<Batch, Y> extends infer R
                ? R extends Shape
                  ? [...R, M, N]
                  : R
                : never
              : [...Y, N]
          : 'expected at least one dimension'
      : 'expected at least one dimension'
    : Shape;
type Inner<K extends number, L extends number> = `inner dimensions ${K} and ${L} differ`;
/** A product of matrices, batch by batch, the batches broadcast; a vector is a row on the left, a column on the right. */
export type MatMul<A, B> = Product<ShapeOf<A>, ShapeOf<B>>;

/** A shape of so many dimensions, or in words that it has others. */
type Ranked<S extends Shape, Rank extends number> =
  IsKnown<S> extends true
    ? S['length'] extends Rank
      ? S
      : `expected ${Rank} dimension${Rank extends 1 ? '' : 's'}, not ${S['length']}, in ${Text<S>}`
    : S;
type FirstWrong<A, B> = A extends string ? A : B extends string ? B : never;
/** The product of tensors of just so many dimensions. */
type ProductOf<A extends Shape, B extends Shape, RankA extends number, RankB extends number> = [
  FirstWrong<Ranked<A, RankA>, Ranked<B, RankB>>,
] extends [never]
  ? Product<A, B>
  : FirstWrong<Ranked<A, RankA>, Ranked<B, RankB>>;
/** Two matrices, [i, k] and [k, j], multiplied: [i, j]. */
export type MM<A, B> = ProductOf<ShapeOf<A>, ShapeOf<B>, 2, 2>;
/** A matrix [i, k] times a vector [k]: [i]. */
export type MV<A, B> = ProductOf<ShapeOf<A>, ShapeOf<B>, 2, 1>;
/** The sum of the products of two vectors: one number. */
export type Dot<A, B> = ProductOf<ShapeOf<A>, ShapeOf<B>, 1, 1>;
/** Batches of matrices, [N, i, k] and [N, k, j], multiplied: [N, i, j]. */
export type BMM<A, B> = [ShapeOf<A>, ShapeOf<B>] extends [
  readonly [infer M extends number, number, number],
  readonly [infer N extends number, number, number],
]
  ? [M & N] extends [never]
    ? `batch sizes ${M} and ${N} differ`
    : Product<ShapeOf<A>, ShapeOf<B>>
  : ProductOf<ShapeOf<A>, ShapeOf<B>, 3, 3>;
/** The products of each element of two vectors: [i, j]. */
export type Outer<A, B> = [FirstWrong<Ranked<ShapeOf<A>, 1>, Ranked<ShapeOf<B>, 1>>] extends [never]
  ? [ShapeOf<A>, ShapeOf<B>] extends [readonly [infer M extends number], readonly [infer N extends number]]
    ? [M, N]
    : Shape
  : FirstWrong<Ranked<ShapeOf<A>, 1>, Ranked<ShapeOf<B>, 1>>;

/** x Wᵀ, with so many features in and out. The leading dimensions may be unknown: `[...number[], 128]`. */
export type Features<S extends Shape, In extends number, Out extends number> = S extends readonly [
  ...infer Before extends Shape,
  infer K extends number,
]
  ? [K & In] extends [never]
    ? `expected ${In} features in the last dimension, not ${K}`
    : [...Before, Out]
  : S extends readonly []
    ? `expected at least one dimension`
    : readonly [...number[], Out];
/** x Wᵀ by the weight, [out, in]: the last dimension becomes `out`. */
export type LinearOf<X, W> =
  ShapeOf<W> extends readonly [infer Out extends number, infer In extends number]
    ? IsKnown<ShapeOf<X>> extends true
      ? Features<ShapeOf<X>, In, Out>
      : Shape
    : Shape;

/** Along dimensions, which go or become 1. */
export type Reduce<T, Dim, Keep = false> = Reduced<ShapeOf<T>, Dim, Keep>;
type Reduced<S extends Shape, Dim, Keep> = boolean extends Keep
  ? Shape
  : [Given<Dim>] extends [null | undefined | readonly []]
    ? Keep extends true
      ? { [K in keyof S]: 1 }
      : []
    : IsKnown<S> extends false
      ? Shape
      : [Dim] extends [number]
        ? ReducedAt<S, Place<S, Dim>, Keep>
        : [Dim] extends [Shape]
          ? IsKnown<Dim> extends true
            ? ReducedAt<S, Places<S, Dim>, Keep>
            : Shape
          : Shape;
type ReducedAt<S extends Shape, At, Keep> = [Extract<At, string>] extends [never]
  ? number extends At
    ? Shape
    : Keep extends true
      ? { [K in keyof S]: K extends `${At & number}` ? 1 : S[K] }
      : Without<S, At>
  : Extract<At, string>;

/** With other dimensions of as many elements; one of them may be −1. */
export type Reshape<T, To> = To extends Shape ? (IsKnown<To> extends true ? Reshaped<ShapeOf<T>, To> : Shape) : Shape;
type Reshaped<S extends Shape, To extends Shape> = -1 extends To[number]
  ? number extends To[number]
    ? Free<To>
    : Rest<Elements<S>, Elements<Free<To, 1>>> extends infer N
      ? [N] extends [never]
        ? `${Elements<S>} elements do not divide into ${Text<To>}`
        : N extends number
          ? { [K in keyof To]: To[K] extends -1 ? N : To[K] }
          : never
      : never
  : Elements<S> & Elements<To> extends never
    ? `${Elements<S>} elements of ${Text<S>} do not make ${Text<To>}`
    : [...To];
type Free<To extends Shape, N extends number = number> = { [K in keyof To]: To[K] extends -1 ? N : To[K] };
type Rest<A extends number, B extends number> = number extends A | B ? number : Exactly<A, B>;

/** Broadcast to a size, where −1 stands for the size that it has. */
export type Expand<T, To> = To extends Shape
  ? AreKnown<To, ShapeOf<T>> extends true
    ? -1 extends To[number]
      ? Free<To>
      : Aligned<ShapeOf<T>, To> extends infer R
        ? R extends string
          ? `${Text<ShapeOf<T>>} does not expand to ${Text<To>}: ${R}`
          : [...To]
        : never
    : Shape
  : Shape;

/** The dimensions from one to another made one. */
export type Flat<T, Start = 0, End = -1> = Flattened<ShapeOf<T>, Start, End>;
type Flattened<S extends Shape, Start, End> =
  IsKnown<S> extends false
    ? Shape
    : S extends readonly []
      ? [1]
      : [Place<S, Start>, Place<S, End>] extends [infer From, infer To]
        ? [FirstWrong<From, To>] extends [never]
          ? number extends From | To
            ? Shape
            : Merged<S, From, To>
          : FirstWrong<From, To>
        : never;
type Merged<
  S extends Shape,
  From,
  To,
  Before extends Shape = [],
  I extends 0[] = [],
  N extends number = 0,
> = S extends readonly [infer First extends number, ...infer After extends Shape]
  ? N extends 0
    ? I['length'] extends From
      ? From extends To
        ? [...Before, ...S]
        : Merged<After, From, To, Before, [...I, 0], First>
      : Merged<After, From, To, [...Before, First], [...I, 0]>
    : I['length'] extends To
      ? [...Before, Times<N, First>, ...After]
      : Merged<After, From, To, Before, [...I, 0], Times<N, First>>
  : Shape;

/** With one more dimension, of size 1. */
export type Unsqueeze<T, Dim> =
  IsKnown<ShapeOf<T>> extends true
    ? Place<[...ShapeOf<T>, 1], Dim, ShapeOf<T>> extends infer At
      ? At extends string
        ? At
        : number extends At
          ? Shape
          : Insert<ShapeOf<T>, At, 1>
      : never
    : Shape;
/** Without its dimensions of size 1, or without those that are named. */
export type Squeeze<T, Dim> = Squeezed<ShapeOf<T>, Dim>;
type Squeezed<S extends Shape, Dim> =
  IsKnown<S> extends false
    ? Shape
    : [Given<Dim>] extends [null | undefined]
      ? number extends S[number]
        ? Shape
        : Ones<S>
      : [Dim] extends [number]
        ? Place<S, Dim> extends infer At
          ? At extends string
            ? At
            : number extends At
              ? Shape
              : S[At & keyof S] extends 1
                ? Without<S, At>
                : number extends S[At & keyof S]
                  ? Shape
                  : S
          : never
        : Shape;
type Ones<S extends Shape, Kept extends Shape = []> = S extends readonly [
  infer N extends number,
  ...infer Rest extends Shape,
]
  ? Ones<Rest, N extends 1 ? Kept : [...Kept, N]>
  : Kept;

/** With two dimensions exchanged. */
export type Transpose<T, A, B> = Transposed<ShapeOf<T>, A, B>;
type Transposed<S extends Shape, A, B> =
  IsKnown<S> extends false
    ? Shape
    : [Place<S, A>, Place<S, B>] extends [infer X, infer Y]
      ? [FirstWrong<X, Y>] extends [never]
        ? number extends X | Y
          ? Shape
          : {
              [K in keyof S]: K extends `${X & number}`
                ? S[Y & keyof S]
                : K extends `${Y & number}`
                  ? S[X & keyof S]
                  : S[K];
            }
        : FirstWrong<X, Y>
      : never;
/** A matrix transposed; tensors of fewer dimensions as they are. */
export type Turn<T> =
  IsKnown<ShapeOf<T>> extends false
    ? Shape
    : ShapeOf<T> extends readonly [infer M extends number, infer N extends number]
      ? [N, M]
      : ShapeOf<T> extends readonly [] | readonly [number]
        ? ShapeOf<T>
        : `expected at most 2 dimensions, not ${Text<ShapeOf<T>>}`;
/** The dimensions in the opposite order. */
export type Reverse<T> = Reversed<ShapeOf<T>>;
type Reversed<S extends Shape, Out extends Shape = []> = S extends readonly [
  infer N extends number,
  ...infer Rest extends Shape,
]
  ? Reversed<Rest, [N, ...Out]>
  : S extends readonly []
    ? Out
    : Shape;
/** Its dimensions in this order. */
export type Permute<T, Dims> = Dims extends Shape ? Permuted<ShapeOf<T>, Dims> : Shape;
type Permuted<S extends Shape, Dims extends Shape> =
  AreKnown<S, Dims> extends true
    ? S['length'] extends Dims['length']
      ? [Extract<Places<S, Dims>, string>] extends [never]
        ? number extends Dims[number]
          ? { [K in keyof S]: number }
          : { [K in keyof Dims]: S[Place<S, Dims[K]> & keyof S] }
        : Extract<Places<S, Dims>, string>
      : `${Text<Dims>} is no order of the ${S['length']} dimensions of ${Text<S>}`
    : Shape;

/** The shapes of a list, or never where it has no fixed number of tensors. */
type ShapesOf<List extends readonly unknown[]> = number extends List['length']
  ? never
  : { [K in keyof List]: ShapeOf<List[K]> };
/** The tensors of a list, one after the other along a dimension. */
export type Cat<List, Dim = 0> = List extends readonly unknown[]
  ? [ShapesOf<List>] extends [never]
    ? Shape
    : ShapesOf<List> extends readonly [infer First extends Shape, ...infer Others extends readonly Shape[]]
      ? Chained<First, Others, Dim>
      : Shape
  : Shape;
type Chained<S extends Shape, Others extends readonly Shape[], Dim> = Others extends readonly [
  infer Next extends Shape,
  ...infer Rest extends readonly Shape[],
]
  ? S extends readonly [0]
    ? Chained<Next, Rest, Dim>
    : Next extends readonly [0]
      ? Chained<S, Rest, Dim>
      : Joint<S, Next, Dim> extends infer R
        ? R extends Shape
          ? Chained<R, Rest, Dim>
          : R
        : never
  : IsKnown<S> extends true
    ? Place<S, Dim> extends infer At
      ? At extends string
        ? At
        : S
      : never
    : S;
type Joint<A extends Shape, B extends Shape, Dim> =
  AreKnown<A, B> extends true
    ? Place<A, Dim> extends infer At
      ? At extends string
        ? At
        : number extends At
          ? Shape
          : A['length'] extends B['length']
            ? [Unequal<A, B, At>] extends [never]
              ? {
                  [K in keyof A]: K extends `${At & number}`
                    ? Add<A[K], B[K & keyof B] & number>
                    : A[K] & B[K & keyof B];
                }
              : `${Text<A>} and ${Text<B>} do not fit along dim ${Dim & number}`
            : `${Text<A>} and ${Text<B>} do not fit along dim ${Dim & number}`
      : never
    : Shape;
/** The places, other than one, where sizes differ. */
type Unequal<A extends Shape, B extends Shape, But = never> = {
  [K in keyof A]: K extends `${But & number}` ? never : [A[K] & B[K & keyof B]] extends [never] ? K : never;
}[number];
/** The tensors of a list, all of one shape, along a new dimension. */
export type Stack<List, Dim = 0> = List extends readonly [infer First, ...infer Others]
  ? Stacked<ShapeOf<First>, Others, Dim, List['length']>
  : Shape;
type Stacked<S extends Shape, Others, Dim, Count extends number> =
  IsKnown<S> extends false
    ? Shape
    : Others extends readonly [infer Next, ...infer Rest]
      ? IsKnown<ShapeOf<Next>> extends false
        ? Shape
        : S['length'] extends ShapeOf<Next>['length']
          ? [Unequal<S, ShapeOf<Next>>] extends [never]
            ? Stacked<S, Rest, Dim, Count>
            : `expected one shape, not ${Text<S>} and ${Text<ShapeOf<Next>>}`
          : `expected one shape, not ${Text<S>} and ${Text<ShapeOf<Next>>}`
      : Place<[...S, 1], Dim, S> extends infer At
        ? At extends string
          ? At
          : number extends At
            ? Shape
            : Insert<S, At, Count>
        : never;

/** The shape of nested arrays. */
export type Nest<Values> = Values extends number | boolean
  ? []
  : Values extends { readonly dtype: unknown }
    ? ShapeOf<Values>
    : Values extends readonly unknown[]
      ? number extends Values['length']
        ? Shape
        : Values extends readonly []
          ? [0]
          : Nest<Values[0]> extends infer Inner extends Shape
            ? number extends Inner['length']
              ? Shape
              : [Values['length'], ...Inner]
            : Shape
      : Shape;
/** What `tolist()` gives: arrays in arrays, in the one that holds them; anything where the shape is not known. */
export type Listed<T extends AnyTensor> = Lists<ShapeOf<T>, [T['dtype']] extends ['bool'] ? boolean : number>;
type Lists<S extends Shape, Value> =
  IsKnown<S> extends false
    ? // biome-ignore lint/suspicious/noExplicitAny: how deep they are nested is not known
      any
    : S extends readonly [unknown, ...infer Rest extends Shape]
      ? Lists<Rest, Value>[]
      : Value;
/** A size that was said as one number, or as a list. */
export type Sized<Size> = Size extends number ? [Size] : Size extends Shape ? [...Size] : Shape;

// ── Layers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A number for each direction, of one for all or of a list. */
type Each<Size, Rank extends number> = Size extends number
  ? Rank extends 1
    ? [Size]
    : Rank extends 2
      ? [Size, Size]
      : [Size, Size, Size]
  : Size extends Shape
    ? Size
    : Shape;
type Nth<List, I> = I extends keyof List ? Extract<List[I], number> : number;
/** ⌊(n + 2 padding − dilation (kernel − 1) − 1) / stride⌋ + 1, or in words that the kernel does not fit. */
type Slid<
  N extends number,
  K extends number,
  Stride extends number,
  Padding extends number,
  Dilation extends number,
> = [Add<N, Times<2, Padding>>, Add<Times<Dilation, Less<K, 1>>, 1>] extends [
  infer Room extends number,
  infer Reach extends number,
]
  ? Less<Room, Reach> extends infer Left extends number
    ? [Left] extends [never]
      ? `a kernel that reaches over ${Reach} does not fit into ${Room}`
      : Add<Over<Left, Stride>, 1>
    : number
  : number;
type Slide<Sizes extends Shape, K, Stride, Padding, Dilation> = {
  [I in keyof Sizes]: Slid<Sizes[I], Nth<K, I>, Nth<Stride, I>, Nth<Padding, I>, Nth<Dilation, I>>;
};
/** Leading dimensions, channels, and the sizes of the last so many dimensions. */
type Imaged<S extends Shape, Rank extends number> = S extends readonly [
  ...infer A extends Shape,
  infer B extends number,
  infer C extends number,
]
  ? Rank extends 1
    ? [A, B, [C]]
    : A extends readonly [...infer X extends Shape, infer Y extends number]
      ? Rank extends 2
        ? [X, Y, [B, C]]
        : X extends readonly [...infer V extends Shape, infer W extends number]
          ? [V, W, [Y, B, C]]
          : never
      : never
  : never;
/** [...before, channels, ...sizes], or what is wrong with the sizes. */
type Image<Before extends Shape, Channels extends number, Sizes extends readonly unknown[]> = [
  Extract<Sizes[number], string>,
] extends [never]
  ? [...Before, Channels, ...Extract<Sizes, Shape>]
  : Extract<Sizes[number], string>;

/** What slides over images: how many channels they must have and get, by how wide a kernel. */
export type Convolve<
  S extends Shape,
  Rank extends number,
  In extends number,
  Out extends number,
  K,
  Stride,
  Padding,
  Dilation,
> =
  IsKnown<S> extends false
    ? Shape
    : [Imaged<S, Rank>] extends [never]
      ? `expected channels and ${Rank} more dimension${Rank extends 1 ? '' : 's'} in ${Text<S>}`
      : Imaged<S, Rank> extends [infer Before extends Shape, infer Channels extends number, infer Sizes extends Shape]
        ? [Channels & In] extends [never]
          ? `expected ${In} channels, not ${Channels} in ${Text<S>}`
          : Image<
              Before,
              Out,
              Padding extends 'same'
                ? Sizes
                : Slide<
                    Sizes,
                    Each<K, Rank>,
                    Each<Stride, Rank>,
                    Each<Padding extends 'valid' ? 0 : Padding, Rank>,
                    Each<Dilation, Rank>
                  >
            >
        : never;
/** Windows of images times a weight [out, in / groups, ...kernel]: `out` channels. */
export type Conv<X, W, Stride, Padding, Dilation, Groups, Rank extends number> =
  ShapeOf<W> extends readonly [infer Out extends number, infer In extends number, ...infer K extends Shape]
    ? IsKnown<ShapeOf<W>> extends true
      ? Convolve<
          ShapeOf<X>,
          Rank,
          Groups extends number ? Times<In, Groups> : number,
          Out,
          K,
          Stride,
          Padding,
          Dilation
        >
      : Shape
    : Shape;
/** Windows over images, channel by channel; without a stride of their own they stand side by side. */
export type Pool<T, K, Stride, Padding, Dilation, Ceil, Rank extends number> = Convolve<
  ShapeOf<T>,
  Rank,
  number,
  ChannelsOf<ShapeOf<T>, Rank>,
  Or<Ceil, false> extends false ? K : number[],
  Or<Stride, K>,
  Or<Padding, 0>,
  Or<Dilation, 1>
>;
type ChannelsOf<S extends Shape, Rank extends number> = [Imaged<S, Rank>] extends [never] ? number : Imaged<S, Rank>[1];

/** A row of the weight for each index. */
export type Embedded<X, W> =
  AreKnown<ShapeOf<X>, ShapeOf<W>> extends true
    ? ShapeOf<W> extends readonly [number, infer Features extends number]
      ? [...ShapeOf<X>, Features]
      : Shape
    : Shape;

// ── Losses ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One number of what has a shape, or all of it where nothing is reduced. */
type Lost<Result, How> = Result extends string ? Result : How extends 'none' ? Result : [];
/** The loss of a prediction beside what it should be, broadcast. */
export type Loss<A, B, How = 'mean'> = string extends How ? Shape : Lost<Broadcast<A, B>, How>;
/** The loss of [N, C, …] beside classes [N, …], or beside probabilities [N, C, …]. */
export type ClassLoss<A, B, How = 'mean'> = Lost<Classes<ShapeOf<A>, ShapeOf<B>>, How>;
type Classes<A extends Shape, B extends Shape> =
  AreKnown<A, B> extends true
    ? A extends readonly [infer N extends number, number, ...infer Rest extends Shape]
      ? A['length'] extends B['length']
        ? [Unequal<A, B>] extends [never]
          ? [N, ...Rest]
          : `${Text<A>} and probabilities ${Text<B>} differ`
        : B extends readonly [infer M extends number, ...infer Others extends Shape]
          ? Others['length'] extends Rest['length']
            ? [N & M] extends [never]
              ? `batch sizes ${N} and ${M} differ`
              : [Unequal<Rest, Others>] extends [never]
                ? B
                : `${Text<A>} and classes ${Text<B>} do not fit`
            : `${Text<A>} and classes ${Text<B>} do not fit`
          : `${Text<A>} and classes ${Text<B>} do not fit`
      : A extends readonly [number]
        ? []
        : Shape
    : Shape;

// ── Indexing ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is answered at once, or, where values have to be read first, a promise of it. */
export type Promised<IsRead, T> = IsRead extends true ? Promise<T> : T;

/**
 * Whether there is a mask among indices: a boolean, a list of booleans, or a tensor of bool or uint8. One whose dtype types don't know is
 * taken for one of integers, which most are; that the answer is a promise is told then where it is used.
 */
export type HasMask<Indices extends readonly unknown[]> = true extends IsMask<Indices[number]> ? true : false;
/** Of each index; what may be anything is no mask. */
type IsMask<Index> = 0 extends 1 & Index
  ? false
  : Index extends null | readonly []
    ? false
    : Index extends readonly (infer Each)[]
      ? 0 extends 1 & Each
        ? false
        : [Each] extends [boolean]
          ? true
          : false
      : Index extends boolean | { readonly dtype: 'bool' | 'uint8' }
        ? true
        : false;

/** What `x.at(…)` leaves. Tensors and lists among the indices make it unknown: masks pick as many as they do. */
export type At<T, Indices> =
  IsKnown<ShapeOf<T>> extends true
    ? Indices extends readonly unknown[]
      ? number extends Indices['length']
        ? Shape
        : Picked<ShapeOf<T>, Indices, [], ShapeOf<T>>
      : Shape
    : Shape;
type Picked<
  S extends Shape,
  Indices extends readonly unknown[],
  Out extends Shape,
  All extends Shape,
> = Indices extends readonly [infer First, ...infer Others extends readonly unknown[]]
  ? [Given<First>] extends [null]
    ? Picked<S, Others, [...Out, 1], All>
    : [Given<First>] extends ['...' | { ellipsis: true }]
      ? Skipped<S, Taken<Others>, Out> extends [infer Rest extends Shape, infer Before extends Shape]
        ? Picked<Rest, Others, Before, All>
        : Shape
      : [Given<First>] extends [number | `${string}:${string}` | { slice: Ends }]
        ? S extends readonly [infer N extends number, ...infer Rest extends Shape]
          ? [First] extends [number]
            ? IsOutside<N, First> extends true
              ? `index ${First} is out of range for dim ${Passed<All, S>} of ${Text<All>}`
              : Picked<Rest, Others, Out, All>
            : Picked<
                Rest,
                Others,
                [...Out, Sliced<N, First extends string ? Cut<First> : First[`slice` & keyof First]>],
                All
              >
          : `too many indices for ${Text<All>}`
        : Shape
  : [...Out, ...S];
type Ends = readonly (number | null)[];
type Passed<All extends Shape, S extends Shape> = All extends readonly [...infer Before, ...S]
  ? Before['length'] & number
  : number;
/** How many dimensions indices take. */
type Taken<Indices extends readonly unknown[], Count extends 0[] = []> = Indices extends readonly [
  infer First,
  ...infer Others,
]
  ? [Given<First>] extends [null]
    ? Taken<Others, Count>
    : Taken<Others, [...Count, 0]>
  : Count;
/** The last dimensions, as many as are taken, and those before them. */
type Skipped<S extends Shape, Count extends 0[], Before extends Shape> = S extends readonly [
  infer N extends number,
  ...infer Rest extends Shape,
]
  ? Wide<S>['length'] extends Count['length']
    ? [S, Before]
    : Skipped<Rest, Count, [...Before, N]>
  : [S, Before];
type IsOutside<N extends number, I extends number> = `${I}` extends `-${infer Back extends number}`
  ? Definite<N, Back> extends true
    ? [Less<N, Back>] extends [never]
      ? true
      : false
    : false
  : Definite<N, I> extends true
    ? [Less<N, Add<I, 1>>] extends [never]
      ? true
      : false
    : false;
/** '1:3' as its ends. */
type Cut<Text extends string> = Text extends `${infer Start}:${infer End}`
  ? End extends `${string}:${string}`
    ? [0, number]
    : [End1<Start>, End1<End>]
  : [0, number];
type End1<Text extends string> = Text extends '' ? null : Text extends `${infer N extends number}` ? N : number;
type Sliced<N extends number, Range> = Range extends readonly [] | readonly [null] | readonly [null, null]
  ? N
  : Range extends readonly [infer Start, infer End]
    ? Span<From<N, Start, 0>, From<N, End, N>>
    : Range extends readonly [infer Start]
      ? Span<From<N, Start, 0>, N>
      : number;
/** An end of a slice, counted from the start and within the dimension. */
type From<N extends number, End, Otherwise extends number> =
  Or<End, Otherwise> extends infer End extends number
    ? `${End}` extends `-${infer Back extends number}`
      ? [Less<N, Back>] extends [never]
        ? 0
        : Less<N, Back>
      : [Less<N, End>] extends [never]
        ? N
        : End
    : Otherwise;
type Span<Start extends number, End extends number> = [Less<End, Start>] extends [never] ? 0 : Less<End, Start>;

// ── Notations ───────────────────────────────────────────────────────────────────────────────────────────────────────

type Spaceless<Text extends string> = Text extends `${infer A} ${infer B}` ? Spaceless<`${A}${B}`> : Text;
type Terms<Text extends string> = Text extends `${infer First},${infer Rest}` ? [First, ...Terms<Rest>] : [Text];

/** Sums of products by letters: those after '->', with sizes that the operands agree on. */
export type Einsum<Equation extends string, Given extends readonly unknown[]> = string extends Equation
  ? Shape
  : Spaceless<Equation> extends `${infer From}->${infer To}`
    ? From extends `${string}.${string}`
      ? Shape
      : Operands<Given> extends infer List extends readonly unknown[]
        ? number extends List['length']
          ? Shape
          : Terms<From>['length'] extends List['length']
            ? Named<Terms<From>, List, NoSizes> extends infer Sizes
              ? Sizes extends string
                ? Sizes
                : Lettered<To, Sizes>
              : never
            : `${Terms<From>['length']} operands are named, and ${List['length']} are given`
        : Shape
    : Shape;
type Operands<Given extends readonly unknown[]> = Given extends readonly [infer List extends readonly unknown[]]
  ? List
  : Given;
type NoSizes = { readonly '': 1 };
type Named<Names extends readonly string[], List extends readonly unknown[], Sizes> = [Names, List] extends [
  readonly [infer Letters extends string, ...infer Others extends readonly string[]],
  readonly [infer First, ...infer Rest],
]
  ? IsKnown<ShapeOf<First>> extends false
    ? Named<Others, Rest, Sizes>
    : Bound<Letters, ShapeOf<First>, Sizes, ShapeOf<First>> extends infer Found
      ? Found extends string
        ? Found
        : Named<Others, Rest, Found>
      : never
  : Sizes;
type Bound<
  Letters extends string,
  S extends Shape,
  Sizes,
  All extends Shape,
> = Letters extends `${infer L}${infer Rest}`
  ? S extends readonly [infer N extends number, ...infer More extends Shape]
    ? L extends keyof Sizes
      ? [Wider<Sizes[L] & number, N>] extends [never]
        ? `${L} is ${Sizes[L] & number} and ${N}`
        : Bound<Rest, More, Omit<Sizes, L> & { [K in L]: Wider<Sizes[L] & number, N> }, All>
      : Bound<Rest, More, Sizes & { [K in L]: N }, All>
    : `${Text<All>} has fewer dimensions than are named`
  : S extends readonly []
    ? Sizes
    : `${Text<All>} has more dimensions than are named`;
type Lettered<To extends string, Sizes, Out extends Shape = []> = To extends `${infer L}${infer Rest}`
  ? Lettered<Rest, Sizes, [...Out, L extends keyof Sizes ? Sizes[L] & number : number]>
  : Out;

/** A side of einops' language: for each dimension the names it is made of. */
type Side<
  Text extends string,
  Done extends string[][] = [],
  Group = false,
  Name extends string = '',
> = Text extends `${infer C}${infer Rest}`
  ? C extends ' '
    ? Side<Rest, Ended<Done, Group, Name>, Grown<Group, Name>>
    : C extends '('
      ? Side<Rest, Ended<Done, Group, Name>, []>
      : C extends ')'
        ? Side<Rest, [...Done, Extract<Grown<Group, Name>, string[]>], false>
        : Side<Rest, Done, Group, `${Name}${C}`>
  : Ended<Done, Group, Name>;
type Ended<Done extends string[][], Group, Name extends string> = Group extends false
  ? Name extends ''
    ? Done
    : [...Done, [Name]]
  : Done;
type Grown<Group, Name extends string> = Group extends string[] ? (Name extends '' ? Group : [...Group, Name]) : false;

/** The axes in another order, split or joined. */
export type Rearrange<T, Pattern extends string, Sizes> = string extends Pattern
  ? Shape
  : Pattern extends `${string}.${string}`
    ? Shape
    : Pattern extends `${infer From}->${infer To}`
      ? T extends readonly unknown[]
        ? Shape
        : IsKnown<ShapeOf<T>> extends true
          ? Arranged<ShapeOf<T>, Side<From>, Side<To>, Sizes>
          : Shape
      : `there must be one '->'`;
type Arranged<
  S extends Shape,
  From extends string[][],
  To extends string[][],
  Sizes,
> = S['length'] extends From['length']
  ? Solved<S, From, Sizes> extends infer Found
    ? Found extends string
      ? Found
      : [Exclude<To[number][number], keyof Found | `${number}`>] extends [never]
        ? [Exclude<From[number][number], To[number][number]>] extends [never]
          ? { [K in keyof To]: Size<To[K], Found> }
          : `${Exclude<From[number][number], To[number][number]>} must be on both sides`
        : `${Exclude<To[number][number], keyof Found | `${number}`>} must be on both sides`
    : never
  : `${From['length']} dimensions are named, and ${Text<S>} has ${S['length']}`;
/** The size of the names of a dimension; those that are not known count 1. */
type Size<Names, Sizes, Count extends number = 1> = Names extends readonly [infer First extends string, ...infer Rest]
  ? Size<
      Rest,
      Sizes,
      First extends keyof Sizes
        ? Times<Count, Sizes[First] & number>
        : First extends `${infer N extends number}`
          ? Times<Count, N>
          : Count
    >
  : Count;
type Solved<S extends Shape, From extends readonly string[][], Sizes> = [S, From] extends [
  readonly [infer N extends number, ...infer More extends Shape],
  readonly [infer Names extends string[], ...infer Rest extends string[][]],
]
  ? Exclude<Names[number], keyof Sizes | `${number}`> extends infer Open extends string
    ? [Open] extends [never]
      ? [N & Size<Names, Sizes>] extends [never]
        ? `a dimension of ${N} is not made of ${Size<Names, Sizes>}`
        : Solved<More, Rest, Sizes>
      : Rest1<N, Size<Names, Sizes>> extends infer Found
        ? [Found] extends [never]
          ? `a dimension of ${N} does not divide by ${Size<Names, Sizes>}`
          : Solved<More, Rest, Sizes & { [K in Open]: Found }>
        : never
    : never
  : Sizes;
type Rest1<N extends number, Known extends number> = number extends N | Known ? number : Exactly<N, Known>;

// ── Layers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a layer makes of a shape: `to` of `from`, as `Applied` asks. */
export interface Rule {
  readonly from: unknown;
  readonly to: unknown;
}
export type Applied<R extends Rule, S extends Shape> = (R & { readonly from: S })['to'];
/** A layer that knows what it makes of a shape. */
export interface Ruled<R extends Rule = Rule> {
  /** For compilers only: it is not there. */
  readonly shape_rule: R;
}
type RuleOf<L> = L extends Ruled<infer R> ? R : Rule;
/** What a layer makes of a tensor, in words where it takes none of that shape. A union of layers takes what one of them does. */
export type Through<L, T> = RuleOf<L> extends infer R ? (R extends Rule ? Applied<R, ShapeOf<T>> : never) : never;
/** What a call of a layer gives. Calls have no `this` to be refused, so what is wrong is said by what comes of it. */
export type Called<Name extends string, Result> = [Result] extends [string]
  ? ShapeError<`${Name}: ${Result}`>
  : Of<Result>;

/** Keeps the shape. */
export interface Keeps extends Rule {
  readonly to: Extract<this['from'], Shape>;
}
/** The last dimension, `in_features`, becomes `out_features`. */
export interface LinearRule<In extends number, Out extends number> extends Rule {
  readonly to: Features<Extract<this['from'], Shape>, In, Out>;
}
/** One more dimension, of `embedding_dim`, for each index. */
export interface EmbeddingRule<Out extends number> extends Rule {
  readonly to: IsKnown<Extract<this['from'], Shape>> extends true ? [...Extract<this['from'], Shape>, Out] : Shape;
}
/** The dimensions from one to another made one. */
export interface FlattenRule<Start, End> extends Rule {
  readonly to: Flattened<Extract<this['from'], Shape>, Start, End>;
}
/** Windows of images, `in_channels` become `out_channels`. */
export interface ConvRule<Rank extends number, In extends number, Out extends number, K, Stride, Padding, Dilation>
  extends Rule {
  readonly to: Convolve<Extract<this['from'], Shape>, Rank, In, Out, K, Stride, Padding, Dilation>;
}
/** Windows over images, channel by channel. */
export interface PoolRule<Rank extends number, K, Stride, Padding, Dilation, Ceil> extends Rule {
  readonly to: Convolve<
    Extract<this['from'], Shape>,
    Rank,
    number,
    ChannelsOf<Extract<this['from'], Shape>, Rank>,
    Or<Ceil, false> extends false ? K : number[],
    Or<Stride, K>,
    Or<Padding, 0>,
    Or<Dilation, 1>
  >;
}
/** One layer after the other. */
export interface SequenceRule<Layers extends readonly unknown[]> extends Rule {
  /** An empty one is to be filled. */
  readonly to: Layers extends readonly [] ? Shape : InTurn<Extract<this['from'], Shape>, Layers>;
}
type InTurn<S extends Shape, Layers extends readonly unknown[], At extends 0[] = []> = Layers extends readonly [
  infer First,
  ...infer Rest,
]
  ? First extends Ruled<infer R>
    ? Applied<R, S> extends infer Next
      ? Next extends Shape
        ? InTurn<Next, Rest, [...At, 0]>
        : Next extends string
          ? `layer ${At['length'] & number}: ${Next}`
          : Shape
      : never
    : InTurn<Shape, Rest, [...At, 0]>
  : Layers extends readonly []
    ? S
    : Shape;
/** Put to the layers of a sequence: what refuses them where one does not take what the one before it gives. */
export type InOrder<Layers extends readonly unknown[]> = Fits<'Sequential', InTurn<Shape, Layers>>;
