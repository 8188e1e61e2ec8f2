import type { SameAs } from "#app/i18n/messages.ts";
import handOvers from "./hand-overs.en.ts";
import measures from "./measures.en.ts";
import points from "./points.en.ts";
import progress from "./progress.en.ts";
import reports from "./reports.en.ts";
import study from "./study.en.ts";
import supervision from "./supervision.en.ts";
import talk from "./talk.en.ts";
import time from "./time.en.ts";
import type sv from "./together.sv.ts";

type Did = { who: string; thing: string };

export default {
  ...supervision,
  ...handOvers,
  ...measures,
  ...points,
  ...talk,
  ...progress,
  ...time,
  ...reports,
  ...study,
  "act.meeting.created": (d: Did) => `${d.who} planned ${d.thing}`,
  "act.meeting.changed": (d: Did) => `${d.who} changed ${d.thing}`,
  "act.meeting.cancelled": (d) => `${d.who} cancelled ${d.thing}`,
  "act.meeting.restored": (d) => `${d.who} took back ${d.thing} that was cancelled`,
  "act.meeting.agenda-changed": (d) => `${d.who} changed the agenda of ${d.thing}`,
  "act.meeting.attendance-marked": (d) => `${d.who} marked the attendance of ${d.thing}`,
  "act.meeting.decision-added": (d) => `${d.who} wrote down a decision at ${d.thing}`,
  "act.meeting.decision-removed": (d) => `${d.who} removed a decision from ${d.thing}`,
  "act.meeting.series-planned": (d) => `${d.who} planned ${d.thing}`,
  "act.meeting.series-changed": (d) => `${d.who} changed ${d.thing}`,
  "act.meeting.series-ended": (d) => `${d.who} ended ${d.thing}`,
  "act.note.begun": (d: Did) => `${d.who} began ${d.thing}`,
  "act.note.closed": (d: Did) => `${d.who} closed ${d.thing}`,
  "act.note.reopened": (d: Did) => `${d.who} opened ${d.thing} again`,
  "act.thread.begun": (d: Did) => `${d.who} commented on a passage of ${d.thing}`,
  "act.thread.resolved": (d: Did) => `${d.who} marked a comment in ${d.thing} as resolved`,
  "act.thread.reopened": (d: Did) => `${d.who} took up a comment in ${d.thing} again`,
  "act.factor.added": (d: Did) => `${d.who} added ${d.thing}`,
  "act.factor.renamed": (d: Did) => `${d.who} renamed ${d.thing}`,
  "act.factor.moved": (d: Did) => `${d.who} moved ${d.thing}`,
  "act.factor.retired": (d: Did) => `${d.who} stopped using ${d.thing}`,
  "act.factor.restored": (d: Did) => `${d.who} took ${d.thing} into use again`,
  "act.factor.coded": (d: Did) => `${d.who} marked a barrier or an enabler in ${d.thing}`,
  "act.memo.saved": (d) => `${d.who} wrote in ${d.thing}`,
  "act.memo.removed": (d) => `${d.who} removed ${d.thing}`,
  "act.action.added": (d: Did) => `${d.who} added ${d.thing}`,
  "act.action.changed": (d: Did) => `${d.who} changed ${d.thing}`,
  "act.action.done": (d: Did) => `${d.who} marked ${d.thing} as done`,
  "act.action.dropped": (d: Did) => `${d.who} dropped ${d.thing}`,
  "act.action.reopened": (d: Did) => `${d.who} opened ${d.thing} again`,
  "act.door.marked": (d: Did) => `${d.who} marked attendance at the door of a gathering`,
  "act.door.let-in": (d: Did) => `${d.who} let somebody in who was not registered for a gathering`,
  "area.meetings": "meetings",
  "area.actions": "actions",
  "thing.meeting-series": "a series of meetings",
  "thing.meeting": "a meeting",
  "thing.note": "notes",
  "thing.factor": "a factor of the programme's list",
  "thing.memo": "a memo of their own",
  "thing.action": "an action",
  "field.hours": "the hours",
  "field.heldOn": "the day",
  "field.text": "the text",
  "field.dueOn": "when it is due",
  "act.template.changed": (d: Did) => `${d.who} changed ${d.thing}`,
  "act.template.reset": (d: Did) => `${d.who} removed the programme’s own ${d.thing}`,
  "act.mail.retried": (d: Did) => `${d.who} had ${d.thing} tried again`,
  "act.note.restored": (d: Did) => `${d.who} took back a version of ${d.thing}`,
  "act.note.exported-docx": (d: Did) => `${d.who} downloaded ${d.thing} as a Word file`,
  "act.note.exported-pdf": (d: Did) => `${d.who} downloaded ${d.thing} as PDF`,
  "act.note.redacted": (d: Did) => `${d.who} wiped a passage from ${d.thing}`,
  "act.file.added": (d: Did) => `${d.who} added a file to the team's notes`,
  "act.file.removed": (d: Did) => `${d.who} removed a file from the team's notes`,
  "thing.template": "template for notes",
  "thing.mail": "a mail that did not arrive",
} satisfies SameAs<typeof sv>;
