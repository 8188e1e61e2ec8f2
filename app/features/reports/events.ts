import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Report = { readonly id: string; readonly teamId: string; readonly programmeId: string };

/** A report is begun, or opened again: nobody outside its team hears of it. */
export const reportWritten = (report: Report, actor: Pick<Actor, "personId">) => changed(report, "report.write", actor);

/** A report is handed in. */
export const reportHandedIn = (report: Report, actor: Pick<Actor, "personId">) => changed(report, "report.see", actor);

function changed(report: Report, right: "report.write" | "report.see", actor: Pick<Actor, "personId">) {
  return {
    name: "report.changed",
    rooms: whoMay(right, report),
    ids: { reportId: report.id, teamId: report.teamId, programmeId: report.programmeId },
    by: actor.personId,
  };
}
