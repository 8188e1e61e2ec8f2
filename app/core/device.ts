const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/(?:CriOS|Chrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];
const first = (list: readonly (readonly [RegExp, string])[], text: string) =>
  list.find(([mark]) => mark.test(text))?.[1];

/** A browser in words that its owner recognises, from its User-Agent: "Chrome, Windows". Null when it says nothing. */
export function deviceName(userAgent: string): string | null {
  const known = [first(browsers, userAgent), first(systems, userAgent)].filter((name) => name !== undefined);
  return known.length === 0 ? null : known.join(", ");
}
