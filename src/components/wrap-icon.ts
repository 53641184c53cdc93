/** The drawing on a switch that wraps long lines, 16 × 16. */
export const WRAP_ICON = 'M1 2h14v2H1zm0 5h10a3.5 3.5 0 0 1 0 7H9v2l-4-3 4-3v2h2a1.5 1.5 0 0 0 0-3H1zm0 5h3v2H1z';
