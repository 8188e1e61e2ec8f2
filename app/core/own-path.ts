/**
 * A path of our own to come back to, from an address or a form that anybody may have made: never another site.
 * What is not one becomes `otherwise`.
 */
export function ownPath(text: string | null | undefined, otherwise: string): string {
  if (!text?.startsWith("/") || text.length > 1000) return otherwise;
  try {
    // Browsers read "//" and "/\" as another host, and pass over tabs and line ends; the parser says what they would do.
    const url = new URL(text, "https://here.invalid");
    // "/.//host" is a path of ours until it is tidied.
    return url.origin === "https://here.invalid" && !url.pathname.startsWith("//")
      ? url.pathname + url.search
      : otherwise;
  } catch {
    return otherwise;
  }
}
