/** A table in Markdown as the project's formatter writes it: a column is as wide as what is longest in it. @param rows the first has the heads */
export function markdownTable([heads, ...rows]) {
  const widths = heads.map((_, i) => Math.max(3, ...[heads, ...rows].map((row) => String(row[i]).length)));
  const line = (cells) => `| ${cells.map((cell, i) => String(cell).padEnd(widths[i])).join(' | ')} |`;
  return [heads, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}
