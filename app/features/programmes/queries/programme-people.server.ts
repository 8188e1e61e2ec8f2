import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { rightToInvite } from "#app/access/right-to-invite.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { decideAnswer } from "#app/features/people/rules.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type RoleLine = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: "lead" | "researcher" | "partner";
  readonly organisation: string | null;
  /** For those who may correct it. */
  readonly email: string | null;
  /** So many supervision sessions are to come that are hers. */
  readonly sessions: number;
};

export type SupervisionLine = {
  readonly id: string;
  readonly teamId: string;
  readonly team: string;
  readonly researcherId: string;
  readonly researcher: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  /** So many of her sessions with the team are to come. */
  readonly sessions: number;
};

type Proposal = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedOn: Day;
};

export type ProposalLine = Proposal & { readonly mayConfirm: boolean };

export type ProgrammeInvitation = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: "manager" | "partner" | "lead" | "researcher";
  readonly expiresOn: Day;
  readonly expired: boolean;
  readonly mayCorrect: boolean;
};

type Invited = Omit<ProgrammeInvitation, "mayCorrect"> & { readonly hasAccount: boolean };

export type ProgrammePeople = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly roles: readonly RoleLine[];
  readonly supervision: readonly SupervisionLine[];
  readonly proposals: readonly ProposalLine[];
  readonly invitations: readonly ProgrammeInvitation[];
  readonly teams: readonly { id: string; name: string }[];
  readonly rights: { readonly edit: boolean; readonly invite: boolean; readonly assign: boolean };
};

type Row = {
  name: string;
  roles: RoleLine[] | null;
  supervision: SupervisionLine[] | null;
  proposals: Proposal[] | null;
  invitations: Invited[] | null;
  teams: { id: string; name: string }[] | null;
};

/** How many sessions of a researcher (`p`) are to come; the statement goes on with which. */
const comingSql = (now: Date) => Prisma.sql`SELECT count(*)::int FROM supervision_sessions v
  WHERE v.researcher_id = p.id AND v.state = 'booked' AND v.starts_at > ${now}`;

/**
 * Those who have a part in the programme outside the teams, and who are on the way; for the lead and the researchers.
 * @throws Refusal missing, forbidden
 */
export async function programmePeople(actor: Actor, programmeId: string, now: Date): Promise<ProgrammePeople> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "researcher.propose", { programmeId });
  const [row] = await db().$queryRaw<Row[]>`
    SELECT g.name,
      (SELECT json_agg(json_build_object('id', r.id, 'personId', p.id, 'name', p.name, 'role', r.role, 'organisation', r.organisation, 'email', p.email,
         'sessions', CASE r.role WHEN 'researcher' THEN (${comingSql(now)} AND v.programme_id = g.id) ELSE 0 END)
         ORDER BY r.role, p.name) FROM programme_roles r JOIN people p ON p.id = r.person_id
       WHERE r.programme_id = g.id AND r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now})) AS roles,
      (SELECT json_agg(json_build_object('id', s.id, 'teamId', t.id, 'team', t.name, 'researcherId', p.id, 'researcher', p.name,
         'startedOn', s.started_on, 'endedOn', s.ended_on, 'sessions', (${comingSql(now)}
           AND EXISTS (SELECT 1 FROM supervision_session_teams x WHERE x.session_id = v.id AND x.team_id = t.id))) ORDER BY t.name, s.started_on)
       FROM supervision_assignments s JOIN teams t ON t.id = s.team_id JOIN people p ON p.id = s.researcher_id
       WHERE t.programme_id = g.id AND (s.ended_on IS NULL OR s.ended_on >= ${actor.today}::date)) AS supervision,
      (SELECT json_agg(json_build_object('id', r.id, 'personId', p.id, 'name', p.name, 'proposedById', b.id, 'proposedBy', b.name,
         'proposedOn', (r.proposed_at AT TIME ZONE 'Europe/Stockholm')::date) ORDER BY r.proposed_at)
       FROM researcher_proposals r JOIN people p ON p.id = r.person_id JOIN people b ON b.id = r.proposed_by_id
       WHERE r.programme_id = g.id AND r.confirmed_at IS NULL AND r.declined_at IS NULL) AS proposals,
      (SELECT json_agg(json_build_object('id', i.id, 'personId', p.id, 'name', p.name, 'email', p.email, 'hasAccount', p.claimed_at IS NOT NULL, 'role', i.role, 'expiresOn', (i.expires_at AT TIME ZONE 'Europe/Stockholm')::date,
         'expired', i.expires_at <= ${now}) ORDER BY i.created_at DESC)
       FROM invitations i JOIN people p ON p.id = i.person_id
       WHERE i.programme_id = g.id AND i.team_id IS NULL AND i.accepted_at IS NULL AND i.revoked_at IS NULL) AS invitations,
      (SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name) FROM teams t WHERE t.programme_id = g.id) AS teams
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  const can = (action: Parameters<typeof may>[1]) => may(actor, action, { programmeId });
  const rights = { edit: can("programme.edit"), invite: can("people.invite"), assign: can("supervision.assign") };
  const answerable = (proposal: Proposal) =>
    can("researcher.confirm") &&
    decideAnswer({ ...proposal, confirmedAt: null, declinedAt: null }, "confirm", actor).ok;
  const [roles, invited] = [row.roles ?? [], row.invitations ?? []];
  // Who is more than the visitor may give, if only here, is not hers to correct; nor is she herself.
  const mayCorrect = (personId: string) =>
    rights.invite &&
    personId !== actor.personId &&
    [...roles, ...invited].every((one) => one.personId !== personId || can(rightToInvite[one.role]));
  const invitations = invited.map(({ hasAccount, ...one }) => ({
    ...one,
    mayCorrect: mayCorrect(one.personId) && (!hasAccount || roles.some(({ personId }) => personId === one.personId)),
  }));
  return {
    programme: { id: programmeId, name: row.name },
    roles: roles.map((role) => ({ ...role, email: mayCorrect(role.personId) ? role.email : null })),
    supervision: row.supervision ?? [],
    proposals: (row.proposals ?? []).map((proposal) => ({ ...proposal, mayConfirm: answerable(proposal) })),
    invitations: rights.invite ? invitations : [],
    teams: row.teams ?? [],
    rights,
  };
}
