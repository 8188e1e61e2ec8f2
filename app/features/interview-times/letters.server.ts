import { formatSpan } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { type LetterTemplate, letterOf } from "#app/platform/letter.server.ts";
import type { What } from "./news.server.ts";

type News = {
  readonly what: What;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly origin: string;
  readonly programmeId: string;
};

/** What has changed among an interviewer's times. Of whom is read inside, with the vault open. */
export const newsLetter: LetterTemplate<News> = {
  write(to, { what, startsAt, endsAt, origin, programmeId }) {
    const t = wordsFor(to.locale, "interview-times");
    const when = formatSpan(to.locale, { startsAt, endsAt }, true);
    return letterOf(to, t("mail.subject"), [
      { text: t(`mail.${what}`, { when }) },
      { button: t("mail.button"), href: `${origin}/programmes/${programmeId}/study/times` },
    ]);
  },
  examples: (["booked", "moved", "cancelled"] as const).map((what) => ({
    ...{ what, startsAt: new Date("2026-12-08T09:00:00Z"), endsAt: new Date("2026-12-08T10:30:00Z") },
    ...{ origin: "https://genombrott.example", programmeId: "exempel" },
  })),
};
