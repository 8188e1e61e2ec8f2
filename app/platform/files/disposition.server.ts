/** As RFC 5987 has it: what `encodeURIComponent` leaves and a header's value may not hold is encoded too. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The header by which a browser knows what a file is called (RFC 6266): once in letters that everything reads, and once
 * as it is, with its å, ä and ö.
 */
export function contentDisposition(as: "inline" | "attachment", name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  return `${as}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}
