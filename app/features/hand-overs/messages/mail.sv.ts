import type { Messages } from "#app/i18n/messages.ts";

/** What mails about supervision say, and entries of calendars. */
export default {
  hello: "Hej!",
  when: (d: { day: string; from: string; to: string }) => `${d.day}, klockan ${d.from}–${d.to}`,
  "subject.time": "Handledning",
  "subject.gone": "Handledning: en tid utgår",
  "subject.month": "Handledning: en påminnelse",
  "time.new": "Du har en tid för handledning:",
  "time.changed": "Något har ändrats i din tid för handledning. Så här gäller den nu:",
  "time.page": "Vilka som är med, och vad ni ska ta upp, ser du på sidan. Där kan du också förbereda dig.",
  "time.button": "Öppna samtalet",
  "gone.called-off": "Den här tiden för handledning är inställd:",
  "gone.handed-over": "Någon annan har tagit över den här tiden för handledning, och du behöver inte komma:",
  "gone.calendar": "Posten i din kalender tas bort med det här mejlet.",
  "month.text": (d: { team: string; month: string }) =>
    `${d.team} har ingen handledning inlagd i ${d.month}, och månaden är snart slut.`,
  "month.button": "Hitta en tid",
  "month.else": "Passar det inte den här månaden går det bra att skriva varför på samma sida. Då är månaden avklarad.",
  "entry.title": "Handledning",
  "entry.video": "På nätet",
  "entry.text": "Vilka som är med, och vad ni ska ta upp, finns i Genombrott.",
} satisfies Messages;
