/** First letters of the first and the last word of a name: "Åsa Maria Lind" → "ÅL", "Åsa" → "Å". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase("sv") ?? "").join("");
}

/** A person as a round mark with initials. Decoration: the name stands beside it, or in a hidden text. */
export function Avatar({ name, size = "md" }: { name: string; size?: "sm" | "md" | "lg" | undefined }) {
  return (
    <span className={`g-avatar g-avatar-${size}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
