import { type Messages, plural } from "#app/i18n/messages.ts";

const hours = (n: number) => `${n} ${plural("sv", n, "timme", "timmar")}`;
const minutes = (n: number) => `${n} ${plural("sv", n, "minut", "minuter")}`;

export default {
  title: "Intyg om deltagande",
  "title.all": (d: { gathering: string }) => `Intyg om deltagande – ${d.gathering}`,
  "has-attended": "har deltagit i",
  "kind.information_meeting": "Informationsmöte",
  "kind.learning_seminar": "Lärandeseminarium",
  "kind.group_interview": "Gruppintervju",
  "kind.implementation_conference": "Implementeringskonferens",
  "kind.spread_conference": "Spridningskonferens",
  "of-programme": (d: { kind: string; programme: string }) => `${d.kind} i programmet ${d.programme}`,
  days: "Närvarande",
  day: (d: { day: string; time: string }) => `${d.day}: ${d.time}`,
  time: (d: { hours: number; minutes: number }) =>
    d.hours === 0 ? minutes(d.minutes) : d.minutes === 0 ? hours(d.hours) : `${hours(d.hours)} ${minutes(d.minutes)}`,
  total: (d: { time: string }) => `Sammanlagt ${d.time}, pauser inräknade.`,
  place: (d: { place: string }) => `Plats: ${d.place}`,
  organiser: (d: { programme: string }) => `Arrangör: ${d.programme}`,
  leads: (d: { names: string; n: number }) => `${plural("sv", d.n, "Projektledare", "Projektledare")}: ${d.names}`,
  issued: (d: { day: string }) => `Utfärdat den ${d.day}`,
  basis: "Intyget bygger på avprickningen på plats.",
  own: "Ladda ner mitt intyg",
  "own.en": "På engelska",
  all: "Ladda ner allas intyg",
  file: "intyg",
  "too-often": (d: { minutes: number }) =>
    `Du har laddat ner många filer den senaste timmen. Försök igen om ${minutes(d.minutes)}.`,
} satisfies Messages;
