/** A paper of one page, as a PDF: a title and some lines under it, written here, so that nothing of anybody's is in it. */
export function paperOf(title: string, lines: readonly string[]): Buffer {
  const said = [
    "BT /F1 22 Tf 60 760 Td",
    `(${literal(title)}) Tj`,
    "/F1 13 Tf 0 -40 Td 20 TL",
    ...lines.map((line) => `(${literal(line)}) Tj T*`),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${said.length} >>\nstream\n${said}\nendstream`,
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Of Latin-1 a letter is a byte, so the places are those in the file.
  return Buffer.from(file, "latin1");
}

const literal = (text: string) => text.replaceAll("–", "-").replace(/[\\()]/g, "\\$&");
