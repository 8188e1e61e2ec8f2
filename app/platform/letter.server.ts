import { inHtml } from "#app/core/html.ts";
import type { Letter } from "./mail.server.ts";

/**
 * A paragraph, something to read off (a code), lines that each lead somewhere, a button that does, a link that is not what the
 * letter is for, or a picture (PNG) that says what `alt` says.
 */
export type LetterPart =
  | { text: string }
  | { list: readonly { readonly text: string; readonly href: string }[] }
  | { large: string }
  | { button: string; href: string }
  | { link: string; href: string }
  | { picture: Buffer; alt: string };

const cidOf = (index: number) => `picture-${index}@letter`;

function plain(part: LetterPart): string {
  if ("text" in part) return part.text;
  if ("list" in part) return part.list.map(({ text, href }) => `– ${text}\n  ${href}`).join("\n");
  if ("picture" in part) return part.alt;
  if ("large" in part) return part.large;
  return `${"link" in part ? part.link : part.button}:\n${part.href}`;
}

/** @param cid what the picture is called inside the mail */
function marked(part: LetterPart, cid: string): string {
  if ("picture" in part) {
    return `<p style="margin:0 0 16px"><img src="cid:${cid}" alt="${inHtml(part.alt)}" width="240" style="max-width:100%"></p>`;
  }
  if ("text" in part) return `<p style="margin:0 0 16px">${inHtml(part.text)}</p>`;
  if ("list" in part) {
    const lines = part.list.map(
      ({ text, href }) =>
        `<li style="margin:0 0 8px"><a href="${inHtml(href)}" style="color:#0f5a4e">${inHtml(text)}</a></li>`,
    );
    return `<ul style="margin:0 0 16px;padding-left:20px">${lines.join("")}</ul>`;
  }
  if ("large" in part) {
    return `<p style="margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:4px">${inHtml(part.large)}</p>`;
  }
  if ("link" in part) {
    return `<p style="margin:0;font-size:15px"><a href="${inHtml(part.href)}" style="color:#4a5a55">${inHtml(part.link)}</a></p>`;
  }
  const look =
    "display:inline-block;padding:12px 20px;border-radius:10px;background:#0f5a4e;color:#ffffff;font-weight:600;text-decoration:none";
  return `<p style="margin:0 0 16px"><a href="${inHtml(part.href)}" style="${look}">${inHtml(part.button)}</a></p>`;
}

/** Whom a letter is to. */
export type Reader = { readonly email: string; readonly locale: "sv" | "en" };

/** A kind of letter: how it is written from what was looked up. It asks nothing: the same data give the same letter. */
export type LetterTemplate<Data> = {
  readonly write: (to: Reader, data: Data) => Letter;
  /** Invented data, one for each way in which it reads, for those who want to see what is sent. */
  readonly examples: readonly Data[];
};

/** What a letter of this kind is like, one for each example. */
export const shownTo =
  <Data>({ write, examples }: LetterTemplate<Data>) =>
  (to: Reader): readonly Letter[] =>
    examples.map((data) => write(to, data));

/** A mail in both its forms, from the same parts. Nothing is fetched when it is opened: pictures lie in it. */
export function letterOf(to: Reader, subject: string, parts: readonly LetterPart[]): Letter {
  const body = parts.map((part, index) => marked(part, cidOf(index))).join("\n");
  const pictures = parts.flatMap((part, index) =>
    "picture" in part ? [{ cid: cidOf(index), png: part.picture }] : [],
  );
  const font = "font-family:system-ui,'Segoe UI',Roboto,sans-serif;font-size:17px;line-height:1.6;color:#16231f";
  return {
    to: to.email,
    subject,
    ...(pictures.length > 0 ? { pictures } : {}),
    text: `${parts.map(plain).join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${to.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbf8f2"><div style="max-width:520px;margin:0 auto;padding:28px;border-radius:14px;background:#ffffff;${font}">
${body}
</div></body></html>
`,
  };
}
