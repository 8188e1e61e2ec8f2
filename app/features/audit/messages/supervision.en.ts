import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./supervision.sv.ts";

type Did = { who: string; thing: string };

/** What is said of supervision: that it was planned, when and how it went; never what was talked about. */
export default {
  "act.supervised-months.exported-csv": (d) =>
    `${d.who} downloaded the supervision month by month of ${d.thing} as CSV`,
  "act.supervised-months.exported-xlsx": (d) =>
    `${d.who} downloaded the supervision month by month of ${d.thing} as an Excel file`,
  "act.supervision-session.planned": (d: Did) => `${d.who} planned a supervision session`,
  "act.supervision-session.booked": (d: Did) => `${d.who} booked a supervision session`,
  "act.supervision-session.moved": (d: Did) => `${d.who} moved a supervision session`,
  "act.supervision-session.changed": (d: Did) => `${d.who} changed a supervision session`,
  "act.supervision-session.held": (d: Did) => `${d.who} said that a supervision session was held`,
  "act.supervision-session.missed": (d: Did) => `${d.who} said that a supervision session was missed`,
  "act.supervision-session.excused": (d: Did) => `${d.who} called off a supervision session for a reason`,
  "act.supervision-session.cancelled": (d: Did) => `${d.who} took away a supervision session`,
  "act.supervision-session.restored": (d: Did) => `${d.who} booked a supervision session again`,
  "act.supervision-series.planned": (d: Did) => `${d.who} planned a series of supervision`,
  "act.supervision-series.changed": (d: Did) => `${d.who} changed a series of supervision`,
  "act.supervision-series.ended": (d: Did) => `${d.who} ended a series of supervision`,
  "act.open-times.published": (d: Did) => `${d.who} opened times to book`,
  "act.open-times.removed": (d: Did) => `${d.who} took away times to book`,
  "kind.supervision": "Supervision",
  "area.supervision": "supervision",
  "field.startsAt": "the time",
  "field.place": "the place",
  "field.pattern": "how often",
  "field.weekday": "the weekday",
  "field.fromMinute": "the hour",
  "field.minutes": "the length",
} satisfies SameAs<typeof sv>;
