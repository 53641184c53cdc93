/** The cases of tests/kernels/pytorch-answers.mjs on the CPU. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CASES, problemOf } from '../kernels/pytorch-answers.mjs';
import { torch } from './table.mjs';

describe('torch on the CPU answers as PyTorch', () => {
  for (const each of CASES) it(each[0], async () => assert.equal(await problemOf(torch, each), ''));
});
