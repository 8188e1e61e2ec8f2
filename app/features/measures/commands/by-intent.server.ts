import type { Actor } from "#app/access/actor.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import * as forms from "../forms.server.ts";
import { addRemark, decideOnCentre, endDecision, removeRemark } from "./centre.server.ts";
import { defineMeasure, editMeasure, retireMeasure } from "./edit-measure.server.ts";
import { chooseChart, editFollowing, setMain, shareMeasure } from "./follow.server.ts";
import type { FollowedIn } from "./locked.server.ts";

/** Carries out a form or a button of a team's measure. Gives the id of a remark that was added. @throws Refusal */
export async function doOnMeasure(actor: Actor, place: FollowedIn, form: Form, now: Date): Promise<string | null> {
  switch (form.intent) {
    case "main":
    case "unmain":
      form.read(forms.noFields);
      await setMain(actor, place, form.intent === "main", now);
      break;
    case "share":
    case "unshare":
      form.read(forms.noFields);
      await shareMeasure(actor, place, form.intent === "share", now);
      break;
    case "retire":
    case "restore":
      form.read(forms.noFields);
      await retireMeasure(actor, place, form.intent === "retire", now);
      break;
    case "chart": {
      const { screening, ...chosen } = form.read(forms.chartForm);
      await chooseChart(actor, place, { ...chosen, screening: screening === "on" }, now);
      break;
    }
    case "centre":
      await decideOnCentre(actor, place, form.read(forms.centreForm), now);
      break;
    case "end-decision":
      await endDecision(actor, place, form.read(forms.decisionForm).decision, now);
      break;
    case "remark":
      return (await addRemark(actor, place, form.read(forms.remarkForm), now)).remarkId;
    case "remove-remark":
      await removeRemark(actor, place, form.read(forms.oneRemarkForm).remark, now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  return null;
}

/** Carries out a form of the page on which a team changes a measure. @throws Refusal */
export async function changeOfTeam(actor: Actor, place: FollowedIn, form: Form, now: Date): Promise<void> {
  switch (form.intent) {
    case "facts":
      return editMeasure(actor, place, form.read(forms.factsForm), now);
    case "define":
      return defineMeasure(actor, place, form.read(forms.definitionForm), now);
    case "follow":
      return editFollowing(actor, place, form.read(forms.followingForm), now);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}

/** Carries out a form of the page on which one of the programme's is changed. @throws Refusal */
export async function changeOfProgramme(
  actor: Actor,
  place: { readonly programmeId: string; readonly measureId: string },
  form: Form,
  now: Date,
): Promise<void> {
  switch (form.intent) {
    case "facts":
      return editMeasure(actor, place, form.read(forms.factsForm), now);
    case "define":
      return defineMeasure(actor, place, form.read(forms.definitionForm), now);
    case "retire":
    case "restore":
      form.read(forms.noFields);
      return retireMeasure(actor, place, form.intent === "retire", now);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
