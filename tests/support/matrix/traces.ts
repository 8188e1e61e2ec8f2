import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";

/**
 * A row of the audit for each thing there is, as if the partner had done something with all of them: she reads her own
 * rows, the lead and the coordinators read theirs, and nobody may read more of the things there than elsewhere.
 */
export async function leaveTraces({ now, person }: World): Promise<void> {
  const [cycles, ideas, comments, drivers, invitations, meetings, notes, actions, gatherings] = await Promise.all([
    db().cycle.findMany(),
    db().changeIdea.findMany(),
    db().comment.findMany({ include: { cycle: true, idea: true, thread: { include: { note: true } } } }),
    db().driver.findMany(),
    db().invitation.findMany(),
    db().meeting.findMany(),
    db().note.findMany(),
    db().action.findMany(),
    db().gathering.findMany(),
  ]);
  const row = (act: string, id: string, at: { programmeId: string; teamId?: string | null }) => {
    const [subject = ""] = act.split(".");
    const { programmeId, teamId = null } = at;
    const did = { action: act, fields: ["title"], at: now, actorId: person.partner };
    return { id: newId(), ...did, subject, subjectId: id, programmeId, teamId };
  };
  await db().auditEntry.createMany({
    data: [
      ...cycles.map((cycle) => row("cycle.saved", cycle.id, cycle)),
      ...ideas.map((idea) => row("idea.edited", idea.id, idea)),
      ...comments.flatMap(({ id, cycle, idea, thread }) => {
        const about = cycle ?? idea ?? thread?.note;
        return about ? [row("comment.edited", id, about)] : [];
      }),
      ...drivers.map((driver) => row("driver.edited", driver.id, driver)),
      ...invitations.map((invitation) => row("invitation.revoked", invitation.id, invitation)),
      ...meetings.map((meeting) => row("meeting.changed", meeting.id, meeting)),
      ...notes.map((note) => row("note.closed", note.id, note)),
      ...gatherings.map((gathering) => row("gathering.changed", gathering.id, gathering)),
      ...actions.map((action) => row("action.changed", action.id, action)),
    ],
  });
}
