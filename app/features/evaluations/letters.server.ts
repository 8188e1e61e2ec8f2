import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterTemplate, letterOf } from "#app/platform/letter.server.ts";

type Asked = {
  readonly gathering: string;
  /** The last day to answer, as it is read. */
  readonly day: string;
  readonly origin: string;
  readonly secret: string;
};

export const evaluationLetter: LetterTemplate<Asked> = {
  write(to, { gathering, day, origin, secret }) {
    const t = wordsFor(to.locale, "evaluations");
    return letterOf(to, t("mail.subject"), [
      { text: t("mail.hello") },
      { text: t("mail.ask", { gathering, day }) },
      { text: t("mail.anonymous") },
      // After #: that part never leaves the browser, so it stands in no log of a server, a proxy or a mail filter.
      { button: t("mail.button"), href: `${origin}/evaluation#${secret}` },
      { text: t("mail.code", { code: secret }) },
    ]);
  },
  examples: [{ gathering: "LS1", day: "2026-11-22", origin: "https://genombrott.example", secret: "exempel" }],
};
