/** A CSV file as a spreadsheet reads it: semicolons, quotes doubled, the byte order mark taken away. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n|$)/gy;
  cell.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  const row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`No CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] !== ";") rows.push(row.splice(0));
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
