import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterTemplate, letterOf } from "#app/platform/letter.server.ts";

/** What somebody is told of: an app, new recovery codes, a recovery code that was used, a passkey that counts, a reset. */
export const factorChanges = ["added", "codes", "recovery", "passkey", "asked", "reset"] as const;
export type FactorChange = (typeof factorChanges)[number];

/** Neutral: it says nothing of what the extra step is for. */
export const factorLetter: LetterTemplate<{ what: FactorChange; link: string }> = {
  write(to, { what, link }) {
    const t = wordsFor(to.locale, "second-factor");
    return letterOf(to, t("mail.subject"), [
      { text: t("mail.hello") },
      { text: t(`mail.${what}`) },
      { text: t("mail.not-you") },
      { button: t("mail.button"), href: link },
    ]);
  },
  examples: factorChanges.map((what) => ({ what, link: "https://genombrott.example/account/second-factor" })),
};
