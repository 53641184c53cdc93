import { expect } from 'chai';
import { formatAxis, formatNumber, formatValue } from './numbers.ts';

describe('a number', () => {
  it('is written as its language writes it', () => {
    expect(['en', 'de', 'ja'].map((language) => formatNumber(1234.5, language))).to.deep.equal([
      '1,234.5',
      '1.234,5',
      '1,234.5',
    ]);
    expect(formatNumber(0.4, 'en', { style: 'percent' })).to.equal('40%');
  });

  it('is written in English where the browser does not know the language', () => {
    const odd = ['C', 'en_US.UTF-8', 'en-US@posix', '', 'x'];
    expect(odd.map((language) => formatNumber(1234.5, language))).to.deep.equal(odd.map(() => '1,234.5'));
  });

  it('is short as a value, whatever its size', () => {
    const values = [0.034214, 12345.678, 1.2e-7, 0, Number.NaN, undefined];
    const shown = values.map((value) => formatValue(value, 'en'));
    expect(shown).to.deep.equal(['0.03421', '12,345.68', '1.20e-7', '0', 'NaN', '–']);
    expect(formatValue(0.5, 'de')).to.equal('0,5');
  });
});

describe('the numbers along an axis', () => {
  const axis = (values: (number | null)[], logScale = false) => formatAxis(values, logScale, 'en');

  it('are told apart', () => {
    expect(axis([0, 0.25, 0.5, 0.75])).to.deep.equal(['0', '0.25', '0.5', '0.75']);
    expect(axis([0, 0.1, 0.2, 0.30000000000000004])).to.deep.equal(['0', '0.1', '0.2', '0.3']);
    expect(axis([0, 0.0002, 0.0004])).to.deep.equal(['0', '0.0002', '0.0004']);
    expect(axis([-0.1, -2e-17, 0.1])).to.deep.equal(['-0.1', '0', '0.1']);
    expect(axis([0.50001, 0.50002])).to.deep.equal(['0.50001', '0.50002']);
    expect(axis([-2e-6, 0, 2e-6])).to.deep.equal(['-2e-6', '0', '2e-6']);
    expect(axis([1e7, 1.5e7, 2e7])).to.deep.equal(['1e7', '1.5e7', '2e7']);
    expect(axis([0, 500, 1000])).to.deep.equal(['0', '500', '1,000']);
  });

  it('are powers of ten on a logarithmic one, some left out', () => {
    expect(axis([0.001, null, 0.1, 1, 10], true)).to.deep.equal(['0.001', '', '0.1', '1', '10']);
    expect(axis([1e-7, 1e-6, 1], true)).to.deep.equal(['1e-7', '1e-6', '1']);
  });

  it('may be one, or none', () => {
    expect(axis([])).to.deep.equal([]);
    expect(axis([0])).to.deep.equal(['0']);
    expect(axis([0.03])).to.deep.equal(['0.03']);
  });
});
