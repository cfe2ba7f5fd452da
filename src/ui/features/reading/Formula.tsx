import { createElement, type ReactNode } from 'react';
import type { ReadingId } from '#core/scoring/reading.ts';
import styles from './Reading.module.css';

const tag =
  (name: string) =>
  (...children: readonly ReactNode[]): ReactNode =>
    createElement(name, null, ...children);
const row = tag('mrow');
const i = tag('mi');
const o = tag('mo');
const n = tag('mn');
const sub = tag('msub');
const sup = tag('msup');
const over = tag('mover');
const frac = tag('mfrac');

const score = row(sub(i('s'), i('c')), o('='));
const expectation = sub(i('𝔼'), i('ε'));
const expectationOverLevels = sub(i('𝔼'), row(i('σ'), o(','), i('ε')));
const guess = sub(over(i('ε'), o('^')), i('c'));
const norm = (inside: ReactNode, power: ReactNode) => sup(row(o('‖'), inside, o('‖')), power);
const denoised = row(i('D'), o('('), i('x'), o('+'), i('σ'), i('ε'), o(';'), i('σ'), o(','), i('c'), o(')'));
const noiseError = row(guess, o('−'), i('ε'));
const perPixel = frac(n('1'), i('d'));

const formulas: Readonly<Record<ReadingId, ReactNode>> = {
  elbo: row(
    score,
    o('−'),
    o('∫'),
    frac(row(expectation, norm(row(denoised, o('−'), i('x')), n('2'))), sup(i('σ'), n('2'))),
    i('d'),
    i('ln'),
    i('σ'),
  ),
  'li-l2': row(score, o('−'), expectationOverLevels, perPixel, norm(noiseError, n('2'))),
  'li-l1': row(score, o('−'), expectationOverLevels, perPixel, sub(row(o('‖'), noiseError, o('‖')), n('1'))),
  vote: row(
    score,
    frac(n('1'), i('N')),
    i('#'),
    o('{'),
    i('j'),
    o(':'),
    i('c'),
    o('='),
    sub(i('arg min'), i('k')),
    norm(row(sub(over(i('ε'), o('^')), i('k')), o('−'), i('ε')), n('2')),
    o('}'),
  ),
};

/** A reading's score as mathematics that browsers set and screen readers speak. */
export const Formula = ({ id, latex }: Readonly<{ id: ReadingId; latex: string }>) =>
  createElement('math', { display: 'block', className: styles.formula, alttext: latex }, formulas[id]);
