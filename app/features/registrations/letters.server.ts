import { type LetterTemplate, shownTo } from "#app/platform/letter.server.ts";
import { type RegistrationMail, registrationMails } from "#app/platform/mail.server.ts";
import type { MailFacts } from "./mail/facts.server.ts";
import { writeMessageMail } from "./mail/message.server.ts";
import { type RegisterBy, writeRegisterBy } from "./mail/register-by.server.ts";
import { writeRegistrationMail } from "./mail/write.server.ts";

const link = "https://genombrott.example/registration#exempel";
const day = { day: "2027-04-15", fromMinute: 9 * 60, toMinute: 16 * 60 };

/** An invented seminar, and somebody who has a seat at it. */
const seated: MailFacts = {
  registrationId: "",
  email: "",
  name: "Anna Exempel",
  locale: "sv",
  state: "registered",
  sequence: 0,
  changedAt: new Date("2027-03-01T08:00:00Z"),
  offeredUntil: null,
  programmeId: "",
  gatheringId: "",
  title: "Lärandeseminarium 1",
  place: "Exempelgården",
  address: "Storgatan 1, Exempelstad",
  directions: "Buss 1 från stationen till Storgatan.",
  videoUrl: "",
  costNote: "Resan betalar du själv.",
  changesUntil: "2027-04-01",
  cancelled: false,
  over: false,
  days: [{ id: "", ...day }],
  sessions: ["Små test i vardagen"],
  missed: [],
  asks: true,
  changeAccepted: null,
  reminder: null,
  queue: null,
  ticket: "https://genombrott.example/door/01980000-0000-4000-8000-000000000000",
};

/** In what each differs from a seat: one for each way in which it reads. */
const ways: Readonly<Record<RegistrationMail, readonly Partial<MailFacts>[]>> = {
  "registration-confirm": [{ state: "unconfirmed" }],
  "registration-known": [{}, { state: "refused" }],
  "registration-seat": [{}, { missed: ["Samtal med föräldrar"], asks: false }],
  "registration-waiting": [
    { state: "waiting", queue: { before: 3, why: "full", together: 1, free: 0 } },
    { state: "waiting", queue: { before: 0, why: "party-too-large", together: 3, free: 2 } },
  ],
  "registration-requested": [{ state: "requested" }],
  "registration-refused": [{ state: "refused" }],
  "registration-offer": [{ state: "offered", offeredUntil: new Date("2027-03-10T11:00:00Z") }],
  "registration-lapsed": [{ state: "lapsed" }],
  "registration-cancelled": [{ state: "cancelled" }, { cancelled: true }],
  "registration-moved": [{}],
  "registration-change-answered": [{ changeAccepted: true }, { changeAccepted: false }],
  "registration-day": [{}],
  "registration-day-gone": [{}],
  "registration-reminder": [{ reminder: "fortnight" }, { reminder: "two-days" }, { reminder: "last-change" }],
};

const shown = (template: RegistrationMail) =>
  shownTo<Partial<MailFacts>>({
    write: (to, way) => writeRegistrationMail(template, { ...seated, ...way, ...to }, link),
    examples: ways[template],
  });

/** What mails about a registration are like, by kind. */
export const registrationLetters = Object.fromEntries(
  registrationMails.map((template) => [template, shown(template)]),
) as Record<RegistrationMail, ReturnType<typeof shown>>;

/** What who has not registered is reminded by. */
export const registerByLetter: LetterTemplate<Partial<RegisterBy>> = {
  write: (to, way) =>
    writeRegisterBy(
      { title: seated.title, closesOn: "2027-03-25", programmeId: "", gatheringId: "", ...way, ...to },
      "https://genombrott.example",
    ),
  examples: [{}],
};

type Copy = { readonly who: "registered" | "missing"; readonly text: string };

/** What the lead writes to those who come, or are missing: each in her own language but for the lead's own words. */
export const messageLetter: LetterTemplate<Copy> = {
  write: (to, { who, text }) =>
    writeMessageMail(
      to,
      { text, title: seated.title, day: day.day, contact: { name: "Eva Exempel", email: "eva@exempel.example" } },
      { who, href: link },
    ),
  examples: [
    { who: "registered", text: "Ta med det ni har ritat.\n\nVi ses!" },
    { who: "missing", text: "Det finns plats för fler ur ert team." },
  ],
};
