import type { Actor } from "#app/access/actor.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { liftForm, moveForm, noFields, oneForm } from "../forms.server.ts";
import { liftIdea } from "./lift-idea.server.ts";
import type { IdeaPlace } from "./locked.server.ts";
import { moveDriver } from "./move-driver.server.ts";
import { moveIdea } from "./move-idea.server.ts";
import { retireDriver } from "./retire-driver.server.ts";
import { retireIdea } from "./retire-idea.server.ts";
import { shareIdea } from "./share-idea.server.ts";

/** Carries out a button of the package's edit view. Gives the id of what was moved or taken back. @throws Refusal */
export async function doOnPackage(actor: Actor, programmeId: string, form: Form, now: Date): Promise<{ id: string }> {
  switch (form.intent) {
    case "move-driver": {
      const { id, ...step } = form.read(moveForm);
      await moveDriver(actor, { programmeId, driverId: id }, step, now);
      return { id };
    }
    case "move-idea": {
      const { id, ...step } = form.read(moveForm);
      await moveIdea(actor, { programmeId, ideaId: id }, step, now);
      return { id };
    }
    case "restore-driver": {
      const { id } = form.read(oneForm);
      await retireDriver(actor, { programmeId, driverId: id }, false, now);
      return { id };
    }
    case "restore-idea": {
      const { id } = form.read(oneForm);
      await retireIdea(actor, { programmeId, ideaId: id }, false, now);
      return { id };
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}

/** Carries out a button of an idea's page. @throws Refusal */
export async function doOnIdea(actor: Actor, place: IdeaPlace, form: Form, now: Date): Promise<void> {
  switch (form.intent) {
    case "share":
    case "unshare":
      form.read(noFields);
      return shareIdea(actor, place, form.intent === "share", now);
    case "retire":
    case "reactivate":
      form.read(noFields);
      return retireIdea(actor, place, form.intent === "retire", now);
    case "lift":
      return liftIdea(actor, place, form.read(liftForm).key, now);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
