import { type Decision, no, yes } from "#app/core/decision.ts";
import { isWritten } from "#app/core/text.ts";
import type { DriverFacts, DriverKind, IdeaFacts } from "./types.ts";

export type DriverRefusal =
  | "driver.title-missing"
  | "driver.primary-has-no-parent"
  | "driver.parent-missing"
  | "driver.parent-elsewhere"
  | "driver.parent-not-primary"
  | "driver.parent-retired"
  | "driver.under-itself"
  | "driver.has-secondaries";

/**
 * May a driver stand there? A primary one stands under the aim, a secondary one under a primary one of the same
 * programme, never under itself; and one that has secondary drivers stays primary, so that the tree has two levels.
 * `id` is null for a new one; `drivers` may be of any programme.
 */
export function decideDriver(
  driver: {
    readonly id: string | null;
    readonly programmeId: string;
    readonly kind: DriverKind;
    readonly parentId: string | null;
    readonly title: string;
  },
  drivers: readonly DriverFacts[],
): Decision<null, DriverRefusal> {
  if (!isWritten(driver.title)) return no("driver.title-missing");
  if (driver.kind === "primary") return driver.parentId === null ? yes(null) : no("driver.primary-has-no-parent");
  if (driver.id !== null && driver.parentId === driver.id) return no("driver.under-itself");
  // Retired ones too: they can be taken back, and would then stand three levels down.
  const under = drivers.filter(({ parentId }) => driver.id !== null && parentId === driver.id);
  if (under.length > 0) return no("driver.has-secondaries", { count: under.length });
  const parent = drivers.find(({ id }) => id === driver.parentId);
  if (!parent) return no("driver.parent-missing");
  if (parent.programmeId !== driver.programmeId) return no("driver.parent-elsewhere");
  if (parent.kind !== "primary") return no("driver.parent-not-primary");
  if (parent.retired) return no("driver.parent-retired");
  return yes(null);
}

export type DriverRetireRefusal = "driver.already-retired" | "driver.has-secondaries" | "driver.has-ideas";

/** May the driver be taken out of the package? When nothing that is in use stands under it. */
export function decideRetireDriver(
  driver: DriverFacts,
  drivers: readonly DriverFacts[],
  ideas: readonly IdeaFacts[],
): Decision<null, DriverRetireRefusal> {
  if (driver.retired) return no("driver.already-retired");
  const secondaries = drivers.filter(({ parentId, retired }) => parentId === driver.id && !retired).length;
  if (secondaries > 0) return no("driver.has-secondaries", { count: secondaries });
  const under = ideas.filter(({ driverId, status }) => driverId === driver.id && status !== "retired").length;
  return under > 0 ? no("driver.has-ideas", { count: under }) : yes(null);
}

export type PlaceRefusal = "idea.driver-elsewhere" | "idea.driver-retired";

/** May the idea stand under that driver (null: under none yet)? Under one of its own programme that is in use. */
export function decidePlaceIdea(
  idea: Pick<IdeaFacts, "programmeId">,
  driver: DriverFacts | null,
): Decision<null, PlaceRefusal> {
  if (driver === null) return yes(null);
  if (driver.programmeId !== idea.programmeId) return no("idea.driver-elsewhere");
  return driver.retired ? no("idea.driver-retired") : yes(null);
}

/** Whether the idea is the programme's: from the beginning, or lifted from a team. */
export function ideaIsProgrammes(idea: Pick<IdeaFacts, "teamId" | "lifted">): boolean {
  return idea.teamId === null || idea.lifted;
}

export type LiftRefusal = "idea.already-programmes" | "idea.is-retired";

/**
 * May the lead lift the idea into the programme's package? It keeps the team it came from, becomes active, and everyone
 * sees it: `shares` says whether that is new, so that the team is told.
 */
export function decideLift(
  idea: IdeaFacts,
): Decision<{ readonly status: "active"; readonly shares: boolean }, LiftRefusal> {
  if (ideaIsProgrammes(idea)) return no("idea.already-programmes");
  if (idea.status === "retired") return no("idea.is-retired");
  return yes({ status: "active", shares: !idea.shared });
}

/**
 * May the idea be taken out of use? Its tests stay and can still be read, so cycles under way are no hindrance:
 * `underWay` is only told, for the question before.
 */
export function decideRetire(
  idea: Pick<IdeaFacts, "status">,
  underWay: number,
): Decision<{ readonly status: "retired"; readonly underWay: number }, "idea.is-retired"> {
  return idea.status === "retired" ? no("idea.is-retired") : yes({ status: "retired", underWay });
}

export type IdeaShareRefusal = "idea.already-programmes" | "idea.is-retired";

/** May the team show its own idea to the others, or stop? The programme's ideas are everybody's and cannot be hidden by one team. */
export function decideShareIdea(
  idea: IdeaFacts,
  share: boolean,
): Decision<{ readonly changes: boolean }, IdeaShareRefusal> {
  if (ideaIsProgrammes(idea)) return no("idea.already-programmes");
  if (share && idea.status === "retired") return no("idea.is-retired");
  return yes({ changes: idea.shared !== share });
}
