import type { Actor } from "#app/access/actor.ts";
import type { Form } from "#app/platform/form.server.ts";
import {
  attendanceForm,
  decisionForm,
  editMeetingForm,
  hoursOf,
  ofDecisionForm,
  ofPointForm,
  patternOf,
  pointForm,
  pressed,
  seriesForm,
  tickForm,
} from "../forms.server.ts";
import { addPoint, movePoint, removePoint, tickPoint } from "./agenda.server.ts";
import { markAllPresent, markAttendance } from "./attendance.server.ts";
import { cancelMeeting } from "./cancel-meeting.server.ts";
import { changeSeries } from "./change-series.server.ts";
import { addDecision, removeDecision } from "./decisions.server.ts";
import { editMeeting } from "./edit-meeting.server.ts";
import type { MeetingPlace } from "./locked-meeting.server.ts";

/**
 * The buttons of a meeting's page that say when and where it is. Gives what the page is to tell of it, as the end of its
 * address; null when it was another button.
 */
export async function planMeeting(actor: Actor, place: MeetingPlace, form: Form, now: Date): Promise<string | null> {
  switch (form.intent) {
    case "edit": {
      const { from, to, ...fields } = form.read(editMeetingForm);
      const { title, heldOn, place: where } = fields;
      const mine = { title, heldOn, place: where, hours: hoursOf({ from, to }) };
      const base = { title: fields["base.title"], heldOn: fields["base.heldOn"], place: fields["base.place"] };
      await editMeeting(actor, place, { mine, base: { ...base, hours: fields["base.hours"] } }, now);
      return "";
    }
    case "series": {
      const { seen, key, ...fields } = form.read(seriesForm);
      const { kept, added } = await changeSeries(actor, place, { pattern: patternOf(fields), seen, key }, now);
      return `?planned=${added}&kept=${kept}`;
    }
    case "cancel":
    case "restore":
      form.read(pressed);
      await cancelMeeting(actor, place, form.intent === "cancel", now);
      return "";
    default:
      return null;
  }
}

/** The buttons by which something is written in it: its agenda, who came, what was decided. Whether it was one of them. */
export async function writeInMeeting(actor: Actor, place: MeetingPlace, form: Form, now: Date): Promise<boolean> {
  switch (form.intent) {
    case "point":
      await addPoint(actor, place, form.read(pointForm), now);
      return true;
    case "tick": {
      const { pointId, done } = form.read(tickForm);
      await tickPoint(actor, place, { pointId, done: done === "yes" }, now);
      return true;
    }
    case "point-up":
    case "point-down":
      await movePoint(actor, place, { ...form.read(ofPointForm), by: form.intent === "point-up" ? -1 : 1 }, now);
      return true;
    case "point-remove":
      await removePoint(actor, place, form.read(ofPointForm).pointId, now);
      return true;
    case "attend": {
      const { personId, seen, word } = form.read(attendanceForm);
      await markAttendance(actor, place, { personId, seen: seen === "" ? null : seen, word }, now);
      return true;
    }
    case "all-present":
      form.read(pressed);
      await markAllPresent(actor, place, now);
      return true;
    case "decide":
      await addDecision(actor, place, form.read(decisionForm), now);
      return true;
    case "decision-remove":
      await removeDecision(actor, place, form.read(ofDecisionForm).decisionId, now);
      return true;
    default:
      return false;
  }
}
