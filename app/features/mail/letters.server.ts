import { evaluationLetter } from "#app/features/evaluations/letters.server.ts";
import { goneLetter, monthLetter, timeLetter } from "#app/features/hand-overs/letters.server.ts";
import { newsLetter } from "#app/features/interview-times/letters.server.ts";
import { invitationLetter } from "#app/features/invitations/letters.server.ts";
import { messageLetter, registerByLetter, registrationLetters } from "#app/features/registrations/letters.server.ts";
import { factorLetter } from "#app/features/second-factor/letters.server.ts";
import {
  addressChangedLetter,
  addressCodeLetter,
  passkeyAddedLetter,
  signInLetter,
} from "#app/features/sign-in/letters.server.ts";
import { weeklyLetter } from "#app/features/weekly-letters/letters.server.ts";
import { type Locale, locales } from "#app/i18n/locales.ts";
import { type Reader, shownTo } from "#app/platform/letter.server.ts";
import { isMailTemplate, type Letter, type MailTemplate, pageOfLetter } from "#app/platform/mail.server.ts";

/** What mails of each kind are like. A new kind has its line here. */
const letters: Readonly<Record<MailTemplate, (to: Reader) => readonly Letter[]>> = {
  "sign-in": shownTo(signInLetter),
  "passkey-added": shownTo(passkeyAddedLetter),
  "second-factor": shownTo(factorLetter),
  invitation: shownTo(invitationLetter),
  "address-code": shownTo(addressCodeLetter),
  "address-changed": shownTo(addressChangedLetter),
  "gathering-register-by": shownTo(registerByLetter),
  evaluation: shownTo(evaluationLetter),
  "interview-meeting": shownTo(newsLetter),
  "supervision-time": shownTo(timeLetter),
  "supervision-gone": shownTo(goneLetter),
  "supervision-month": shownTo(monthLetter),
  ...registrationLetters,
  "gathering-message": shownTo(messageLetter),
  "weekly-letter": shownTo(weeklyLetter),
};

export type ShownLetter = Pick<Letter, "subject" | "text" | "html">;
export type ShownTemplate = { template: MailTemplate; languages: { locale: Locale; letters: ShownLetter[] }[] };

/**
 * A kind of mail in both languages, one for each way in which it reads, with invented people and links that lead nowhere.
 * Null: there is no such kind.
 */
export function lettersOf(template: string): ShownTemplate | null {
  if (!isMailTemplate(template)) return null;
  const inLanguage = (locale: Locale) =>
    letters[template]({ email: "anna@exempel.example", locale }).map((letter) => ({
      subject: letter.subject,
      text: letter.text,
      html: pageOfLetter(letter),
    }));
  return { template, languages: locales.map((locale) => ({ locale, letters: inLanguage(locale) })) };
}
