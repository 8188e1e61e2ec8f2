import type { LetterTemplate } from "#app/platform/letter.server.ts";
import { type MonthFacts, type SessionFacts, writeGone, writeMonth, writeTime } from "./mail/write.server.ts";

const origin = "https://genombrott.example";

/** An invented session. */
const session = {
  sessionId: "exempel",
  personId: "",
  name: "Anna Exempel",
  startsAt: new Date("2027-04-27T07:00:00Z"),
  endsAt: new Date("2027-04-27T08:00:00Z"),
  place: "Exempelgården",
  videoUrl: "",
  sequence: 0,
  changedAt: new Date("2027-03-01T08:00:00Z"),
  again: false,
};

/** When and where somebody is to be at a session, or that it is otherwise. */
export const timeLetter: LetterTemplate<Partial<SessionFacts>> = {
  write: (to, way) => writeTime({ ...session, ...way, ...to }, origin),
  examples: [{}, { again: true, place: "" }],
};

/** That a session is not to be, or not with her. */
export const goneLetter: LetterTemplate<"called-off" | "handed-over"> = {
  write: (to, why) => writeGone({ ...session, ...to }, why),
  examples: ["called-off", "handed-over"],
};

/** That a month is about to pass without supervision. */
export const monthLetter: LetterTemplate<Partial<MonthFacts>> = {
  write: (to, way) =>
    writeMonth({ teamId: "exempel", team: "Exempelstad", month: "2027-04-01", ...way, ...to }, origin),
  examples: [{}],
};
