const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it stands in HTML, between tags or within an attribute's quotes: whatever it holds is read as text there. */
export const inHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => escapes[mark]!);
