import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { auditOfProgress } from "./audit-of-progress.ts";
import { auditOfStudy } from "./audit-of-study.ts";
import { auditOfSupervision } from "./audit-of-supervision.ts";
import type { StoryRows } from "./rows.ts";

export type Entry = Omit<Prisma.AuditEntryCreateManyInput, "id">;

/** What the acts behind these rows would have left: who did what, when, to which thing. */
export function auditOf(rows: StoryRows): Prisma.AuditEntryCreateManyInput[] {
  const programmeId = rows.programme.id;
  const cycles = new Map(rows.cycles.map((cycle) => [cycle.id, cycle]));
  const inProgramme = (entry: Omit<Entry, "programmeId">): Entry => ({ programmeId, ...entry });
  const onCycle = (cycleId: string | null | undefined, entry: Omit<Entry, "subject">): Entry =>
    inProgramme({
      subject: "cycle",
      subjectId: cycleId ?? null,
      teamId: cycles.get(cycleId ?? "")?.teamId ?? null,
      ...entry,
    });
  const leadId = rows.roles.find(({ role }) => role === "lead")?.personId ?? null;
  const entries: Entry[] = [
    inProgramme({
      at: rows.programme.createdAt,
      actorId: null,
      action: "programme.created",
      subject: "programme",
      subjectId: programmeId,
    }),
    ...rows.teams.map(({ id, createdAt }) =>
      inProgramme({
        at: createdAt,
        actorId: leadId,
        action: "team.created",
        subject: "team",
        subjectId: id,
        teamId: id,
      }),
    ),
    ...rows.invitations.flatMap(({ id, teamId, personId, invitedById, createdAt, acceptedAt }) => {
      const about = { subject: "invitation", subjectId: id, teamId: teamId ?? null };
      return [
        inProgramme({ ...about, at: createdAt, actorId: invitedById, action: "invitation.created" }),
        ...(acceptedAt
          ? [inProgramme({ ...about, at: acceptedAt, actorId: personId, action: "invitation.accepted" })]
          : []),
      ];
    }),
    ...rows.ideas.flatMap(({ id, teamId, createdAt, createdById, sharedAt, liftedAt, liftedById }) => {
      const about = { subject: "idea", subjectId: id, teamId: teamId ?? null };
      return [
        inProgramme({ ...about, at: createdAt, actorId: createdById ?? null, action: "idea.added" }),
        ...(sharedAt && teamId
          ? [inProgramme({ ...about, at: sharedAt, actorId: createdById ?? null, action: "idea.shared" })]
          : []),
        ...(liftedAt
          ? [inProgramme({ ...about, at: liftedAt, actorId: liftedById ?? null, action: "idea.lifted" })]
          : []),
      ];
    }),
    ...rows.cycles.flatMap(({ id, createdAt, createdById, ownerId, sharedAt, partnersInvitedAt }) => [
      onCycle(id, { at: createdAt, actorId: createdById, action: "cycle.created" }),
      ...(sharedAt ? [onCycle(id, { at: sharedAt, actorId: ownerId, action: "cycle.shared" })] : []),
      ...(partnersInvitedAt
        ? [onCycle(id, { at: partnersInvitedAt, actorId: ownerId, action: "cycle.partners-invited" })]
        : []),
    ]),
    ...rows.transitions.map(({ cycleId, from, to, byId, at }) => {
      const action = from === "closed" ? "cycle.reopened" : `cycle.${to}`;
      return onCycle(cycleId, { at, actorId: byId, action, fields: ["state"] });
    }),
    ...rows.revisions.map(({ cycleId, byId, at, field }) =>
      onCycle(cycleId, { at, actorId: byId, action: "cycle.saved", fields: [field] }),
    ),
    ...rows.comments.map(({ id, cycleId, authorId, createdAt }) => ({
      ...onCycle(cycleId, { at: createdAt, actorId: authorId, action: "comment.added" }),
      subject: "comment",
      subjectId: id,
    })),
  ];
  const own = { programmeId };
  for (const { id, teamId, createdAt, createdById } of rows.meetings) {
    entries.push({
      ...own,
      at: createdAt,
      actorId: createdById,
      action: "meeting.created",
      subject: "meeting",
      subjectId: id,
      teamId,
    });
  }
  for (const { id, teamId, createdAt, createdById } of rows.notes) {
    entries.push({
      ...own,
      at: createdAt,
      actorId: createdById,
      action: "note.begun",
      subject: "note",
      subjectId: id,
      teamId,
    });
  }
  const placeOf = (noteId: string) => rows.notes.find(({ id }) => id === noteId);
  for (const { id, noteId, createdAt, createdById } of rows.threads) {
    const about = { ...own, teamId: placeOf(noteId)?.teamId ?? null };
    const begun = { actorId: createdById, action: "thread.begun", subject: "note", subjectId: noteId };
    entries.push({ ...about, at: createdAt, ...begun });
    for (const comment of rows.threadComments.filter(({ threadId }) => threadId === id)) {
      const added = { actorId: comment.authorId, action: "comment.added", subject: "comment", subjectId: comment.id };
      entries.push({ ...about, at: comment.createdAt, ...added });
    }
  }
  for (const { id, teamId, uploadedAt, uploadedById } of rows.files) {
    const about = { ...own, subject: "file", subjectId: id, teamId };
    entries.push({ ...about, at: uploadedAt, actorId: uploadedById, action: "file.added" });
  }
  for (const [gatheringId, [first]] of Map.groupBy(rows.seatings, ({ gatheringId }) => gatheringId)) {
    if (!first) continue;
    const about = {
      ...own,
      subject: "gathering",
      subjectId: gatheringId,
      actorId: first.seatedById,
      at: first.seatedAt,
    };
    entries.push({ ...about, action: "table.laid" }, { ...about, action: "seating.placed-mixed" });
  }
  for (const { id, teamId, uploadedAt, uploadedById } of rows.gatheringFiles) {
    const about = { ...own, subjectId: id, teamId, at: uploadedAt, actorId: uploadedById };
    if (teamId === null) entries.push({ ...about, subject: "material", action: "material.added" });
    else entries.push({ ...about, subject: "storyboard", action: "storyboard.hung" });
  }
  for (const { noteId, closedAt, closedById } of rows.noteClosures) {
    const teamId = rows.notes.find(({ id }) => id === noteId)?.teamId ?? null;
    entries.push({
      ...own,
      at: closedAt,
      actorId: closedById,
      action: "note.closed",
      subject: "note",
      subjectId: noteId,
      teamId,
    });
  }
  for (const { id, teamId, createdAt, createdById, publishedAt } of rows.gatherings) {
    const about = { ...own, subject: "gathering", subjectId: id, teamId: teamId ?? null, actorId: createdById };
    entries.push({ ...about, at: createdAt, action: "gathering.added" });
    if (publishedAt) entries.push({ ...about, at: publishedAt, action: "gathering.published" });
  }
  for (const { id, teamId, createdAt, createdById, state, endedAt, endedById } of rows.actions) {
    const about = { ...own, subject: "action", subjectId: id, teamId };
    entries.push({ ...about, at: createdAt, actorId: createdById, action: "action.added" });
    const action = state === "done" ? "action.done" : "action.dropped";
    if (endedAt && endedById) entries.push({ ...about, at: endedAt, actorId: endedById, action });
  }
  // Where it was is not told of a line of one's own time: it is read by herself alone.
  for (const { id, personId, createdAt } of rows.timeEntries)
    entries.push({ at: createdAt, actorId: personId, action: "time.added", subject: "time-entry", subjectId: id });
  entries.push(...auditOfStudy(rows), ...auditOfSupervision(rows), ...auditOfProgress(rows));
  // Written in the order they happened: their ids carry the moment.
  const timed = entries.map((entry) => ({ fields: [], ...entry, ms: new Date(entry.at).getTime() }));
  return timed.toSorted((a, b) => a.ms - b.ms).map(({ ms, ...entry }) => ({ id: newId(ms), ...entry }));
}
