import type { Messages } from "#app/i18n/messages.ts";
import handOvers from "./hand-overs.sv.ts";
import measures from "./measures.sv.ts";
import points from "./points.sv.ts";
import progress from "./progress.sv.ts";
import reports from "./reports.sv.ts";
import study from "./study.sv.ts";
import supervision from "./supervision.sv.ts";
import talk from "./talk.sv.ts";
import time from "./time.sv.ts";

type Did = { who: string; thing: string };

/** What is said of meetings, notes and actions. */
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
  "act.meeting.created": (d: Did) => `${d.who} lade in ${d.thing}`,
  "act.meeting.changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "act.meeting.cancelled": (d: Did) => `${d.who} ställde in ${d.thing}`,
  "act.meeting.restored": (d: Did) => `${d.who} tog tillbaka ${d.thing} som var inställt`,
  "act.meeting.agenda-changed": (d: Did) => `${d.who} ändrade dagordningen för ${d.thing}`,
  "act.meeting.attendance-marked": (d: Did) => `${d.who} antecknade närvaron på ${d.thing}`,
  "act.meeting.decision-added": (d: Did) => `${d.who} antecknade ett beslut på ${d.thing}`,
  "act.meeting.decision-removed": (d: Did) => `${d.who} tog bort ett beslut från ${d.thing}`,
  "act.meeting.series-planned": (d: Did) => `${d.who} lade in ${d.thing}`,
  "act.meeting.series-changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "act.meeting.series-ended": (d: Did) => `${d.who} avslutade ${d.thing}`,
  "act.note.begun": (d: Did) => `${d.who} började på ${d.thing}`,
  "act.note.closed": (d: Did) => `${d.who} stängde ${d.thing}`,
  "act.note.reopened": (d: Did) => `${d.who} öppnade ${d.thing} igen`,
  "act.thread.begun": (d: Did) => `${d.who} kommenterade ett stycke i ${d.thing}`,
  "act.thread.resolved": (d: Did) => `${d.who} markerade en kommentar i ${d.thing} som klar`,
  "act.thread.reopened": (d: Did) => `${d.who} tog upp en kommentar i ${d.thing} igen`,
  "act.factor.added": (d: Did) => `${d.who} lade till ${d.thing}`,
  "act.factor.renamed": (d: Did) => `${d.who} bytte namn på ${d.thing}`,
  "act.factor.moved": (d: Did) => `${d.who} flyttade ${d.thing}`,
  "act.factor.retired": (d: Did) => `${d.who} slutade använda ${d.thing}`,
  "act.factor.restored": (d: Did) => `${d.who} tog ${d.thing} i bruk igen`,
  "act.factor.coded": (d: Did) => `${d.who} markerade hinder eller stöd i ${d.thing}`,
  "act.memo.saved": (d: Did) => `${d.who} skrev i ${d.thing}`,
  "act.memo.removed": (d: Did) => `${d.who} tog bort ${d.thing}`,
  "act.action.added": (d: Did) => `${d.who} lade till ${d.thing}`,
  "act.action.changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "act.action.done": (d: Did) => `${d.who} markerade ${d.thing} som klar`,
  "act.action.dropped": (d: Did) => `${d.who} strök ${d.thing}`,
  "act.action.reopened": (d: Did) => `${d.who} öppnade ${d.thing} igen`,
  "act.door.marked": (d: Did) => `${d.who} prickade av vid dörren till en träff`,
  "act.door.let-in": (d: Did) => `${d.who} släppte in någon som inte var anmäld till en träff`,
  "area.meetings": "möten",
  "area.actions": "uppgifter",
  "thing.meeting": "ett möte",
  "thing.meeting-series": "en serie möten",
  "thing.note": "anteckningar",
  "thing.factor": "en faktor i programmets lista",
  "thing.memo": "en egen minnesanteckning",
  "thing.action": "en uppgift",
  "field.heldOn": "dagen",
  "field.hours": "tiden",
  "field.text": "texten",
  "field.dueOn": "när det ska vara klart",
  "act.template.changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "act.template.reset": (d: Did) => `${d.who} tog bort programmets egen variant av ${d.thing}`,
  "act.mail.retried": (d: Did) => `${d.who} lät ${d.thing} försökas igen`,
  "act.note.restored": (d: Did) => `${d.who} tog tillbaka en version av ${d.thing}`,
  "act.note.exported-docx": (d: Did) => `${d.who} laddade ner ${d.thing} som Wordfil`,
  "act.note.exported-pdf": (d: Did) => `${d.who} laddade ner ${d.thing} som PDF`,
  "act.note.redacted": (d: Did) => `${d.who} tog bort en uppgift ur ${d.thing}`,
  "act.file.added": (d: Did) => `${d.who} lade till en fil i teamets anteckningar`,
  "act.file.removed": (d: Did) => `${d.who} tog bort en fil ur teamets anteckningar`,
  "thing.template": "en mall för anteckningar",
  "thing.mail": "ett utskick som inte kom fram",
} satisfies Messages;
