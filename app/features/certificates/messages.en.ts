import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const hours = (n: number) => `${n} ${plural("en", n, "hour", "hours")}`;
const minutes = (n: number) => `${n} ${plural("en", n, "minute", "minutes")}`;

export default {
  title: "Certificate of attendance",
  "title.all": (d) => `Certificates of attendance – ${d.gathering}`,
  "has-attended": "has attended",
  "kind.information_meeting": "Information meeting",
  "kind.learning_seminar": "Learning seminar",
  "kind.group_interview": "Group interview",
  "kind.implementation_conference": "Implementation conference",
  "kind.spread_conference": "Spread conference",
  "of-programme": (d) => `${d.kind} in the programme ${d.programme}`,
  days: "Present",
  day: (d) => `${d.day}: ${d.time}`,
  time: (d) =>
    d.hours === 0 ? minutes(d.minutes) : d.minutes === 0 ? hours(d.hours) : `${hours(d.hours)} ${minutes(d.minutes)}`,
  total: (d) => `${d.time} in all, pauses included.`,
  place: (d) => `Place: ${d.place}`,
  organiser: (d) => `Organiser: ${d.programme}`,
  leads: (d) => `${plural("en", d.n, "Programme lead", "Programme leads")}: ${d.names}`,
  issued: (d) => `Issued on ${d.day}`,
  basis: "The certificate rests on the list of those who were present.",
  own: "Download my certificate in Swedish",
  "own.en": "In English",
  all: "Download everybody's certificates",
  file: "certificate",
  "too-often": (d) => `You have downloaded many files in the last hour. Try again in ${minutes(d.minutes)}.`,
} satisfies SameAs<typeof sv>;
