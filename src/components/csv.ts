/** Rows as CSV: RFC 4180, with the line ends that it wants. */
export const toCSVText = (rows: readonly (readonly unknown[])[]): string =>
  [...rows.map((row) => row.map(field).join(',')), ''].join('\r\n');

function field(value: unknown): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
