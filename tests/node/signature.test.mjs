/** What plans are found again by. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { bundled } from './bundle.mjs';

const { Signature } = await bundled('signature', `export * from './src/kernels/lower/signature.ts';`);

function written(write) {
  const signature = new Signature();
  write(signature);
  return signature;
}

const ESCAPE = -(2 ** 31);
const NUMBERS = [0, -0, 1, -1, ESCAPE, ESCAPE + 1, 2 ** 31, 2 ** 31 - 1, 0.5, -0.5, 2 ** 40, Infinity, -Infinity, NaN];

test('equal numbers have one signature, and different ones have two', () => {
  for (const a of NUMBERS)
    for (const b of NUMBERS) {
      const [one, other] = [a, b].map((value) => written((signature) => signature.number(value)));
      assert.equal(one.is(other.copy()), Object.is(a, b), `${a} and ${b}`);
      if (Object.is(a, b)) assert.equal(one.hash, other.hash);
    }
});

test('lists are told apart by where they end, and none from an empty one', () => {
  const texts = [
    [[1, 2], []],
    [[1], [2]],
    [[], [1, 2]],
    [undefined, [1, 2]],
    [[1, 2], undefined],
  ];
  const all = texts.map((lists) =>
    written((signature) => {
      for (const list of lists) signature.numbers(list);
    }),
  );
  for (const [at, one] of all.entries())
    assert.deepEqual(
      all.map((other) => one.is(other.copy())),
      all.map((_, other) => other === at),
    );
});

test('names are told apart, and known again', () => {
  const of = (name) => written((signature) => signature.name(name));
  assert.ok(of('add').is(of('add').copy()));
  assert.ok(!of('add').is(of('mul').copy()));
  assert.ok(!of('add').is(of(undefined).copy()));
});

test('a signature that has begun anew, however long it was, knows nothing of before', () => {
  const long = written((signature) => {
    for (let at = 0; at < 20_000; at++) signature.number(at);
  });
  assert.equal(long.copy().length, 20_000);
  long.clear();
  long.number(7);
  const short = written((signature) => signature.number(7));
  assert.ok(long.is(short.copy()));
  assert.equal(long.hash, short.hash);
});
