export const directions = ["ltr", "rtl"] as const;
export type Direction = (typeof directions)[number];

export type Language = { readonly code: string; readonly name: string; readonly direction: Direction };

/** What a study begins with. */
export const usualLanguages: readonly Language[] = [
  { code: "sv", name: "svenska", direction: "ltr" },
  { code: "en", name: "English", direction: "ltr" },
];

export const textKinds = ["information", "consent"] as const;
export type TextKind = (typeof textKinds)[number];

export const longestText = 20_000;

/** A language's code as the web says it: `sv`, `ar`, `zh-Hant`. */
export const isCode = (text: string) => /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(text);
export const isTextKind = (text: string): text is TextKind => (textKinds as readonly string[]).includes(text);
