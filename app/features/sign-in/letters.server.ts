import { signInLifeMs } from "#app/features/people/rules.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterTemplate, letterOf, type Reader } from "#app/platform/letter.server.ts";
import { codeForReading } from "./rules.ts";

const minutes = signInLifeMs / 60_000;
const words = ({ locale }: Reader) => wordsFor(locale, "sign-in");
const place = "https://genombrott.example";

/** `code`: none when somebody guesses at hers. */
export const signInLetter: LetterTemplate<{ code: string | null; link: string }> = {
  write(to, { code, link }) {
    const t = words(to);
    return letterOf(to, t("mail.subject"), [
      { text: t("mail.hello") },
      ...(code === null
        ? [{ text: t("mail.guarded") }]
        : [{ text: t("mail.code") }, { large: codeForReading(code) }, { text: t("mail.link") }]),
      { button: t("mail.button"), href: link },
      { text: t(code === null ? "mail.valid.link" : "mail.valid", { minutes }) },
      { text: t("mail.not-you") },
    ]);
  },
  examples: [
    { code: "123456", link: `${place}/sign-in/link#exempel` },
    { code: null, link: `${place}/sign-in/link#exempel` },
  ],
};

export const passkeyAddedLetter: LetterTemplate<{ link: string }> = {
  write(to, { link }) {
    const t = words(to);
    return letterOf(to, t("added.subject"), [
      { text: t("mail.hello") },
      { text: t("added.text") },
      { text: t("added.not-you") },
      { button: t("added.button"), href: link },
    ]);
  },
  examples: [{ link: `${place}/account` }],
};

/** `code`: none when the address is somebody else's, who is told. */
export const addressCodeLetter: LetterTemplate<{ code: string | null; link: string }> = {
  write(to, { code, link }) {
    const t = words(to);
    const said = code === null ? taken(to) : asked(to, code, link);
    return letterOf(to, t("address.mail.subject"), [{ text: t("mail.hello") }, ...said]);
  },
  examples: [
    { code: "123456", link: `${place}/account/address` },
    { code: null, link: `${place}/account/address` },
  ],
};

function asked(to: Reader, code: string, link: string) {
  const t = words(to);
  return [
    { text: t("address.mail.code") },
    { large: codeForReading(code) },
    { text: t("address.mail.valid", { minutes }) },
    { text: t("address.mail.not-you") },
    { button: t("address.mail.button"), href: link },
  ];
}

function taken(to: Reader) {
  const t = words(to);
  return [{ text: t("address.taken.text") }, { text: t("address.taken.you") }, { text: t("address.taken.not-you") }];
}

export const addressChangedLetter: LetterTemplate<{ byLead: boolean }> = {
  write(to, { byLead }) {
    const t = words(to);
    const said = byLead
      ? [t("address.changed.by-lead"), t("address.changed.wrong")]
      : [t("address.changed.text"), t("address.changed.you"), t("address.changed.not-you")];
    return letterOf(
      to,
      t("address.changed.subject"),
      [t("mail.hello"), ...said].map((text) => ({ text })),
    );
  },
  examples: [{ byLead: false }, { byLead: true }],
};
