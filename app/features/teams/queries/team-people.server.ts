import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { membersOf, membersShown, termsOfTeam } from "../columns.server.ts";
import { deriveTeamHealth, type TeamWarning } from "../rules.ts";
import type { Member, MemberFacts, NamedTerm } from "../types.ts";

export type OpenInvitation = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: "member" | "coordinator";
  readonly invitedBy: string;
  readonly expiresOn: Day;
  readonly expired: boolean;
};

export type TeamPeople = {
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly programmeId: string;
    readonly municipality: string;
    readonly regionId: string;
  };
  readonly members: readonly Member[];
  readonly terms: readonly NamedTerm[];
  readonly warnings: readonly TeamWarning[];
  /** Empty for those who may not invite. */
  readonly invitations: readonly OpenInvitation[];
  readonly units: readonly { id: string; name: string; department: string }[];
  /** By the person; empty for those who may not change members. */
  readonly facts: Readonly<Record<string, MemberFacts>>;
  /** The programme's regions, for those who may move the team between them. */
  readonly regions: readonly { id: string; name: string }[];
  readonly period: { readonly startsOn: string; readonly endsOn: string };
  readonly rights: {
    readonly invite: boolean;
    readonly name: boolean;
    readonly end: boolean;
    readonly setCoordinator: boolean;
    readonly setDeputy: boolean;
    readonly edit: boolean;
    readonly chooseRecruiters: boolean;
    /** To another region. */
    readonly move: boolean;
    /** Other addresses for those, too, who have an account. */
    readonly changeAddress: boolean;
    readonly seeAudit: boolean;
  };
};

type Row = TeamPeople["team"] & {
  members: Member[] | null;
  terms: NamedTerm[] | null;
  invitations: OpenInvitation[] | null;
  units: { id: string; name: string; department: string }[] | null;
  facts: Record<string, MemberFacts> | null;
  regions: { id: string; name: string }[] | null;
  sizes: { teamSizeMin: number; teamSizeMax: number };
  period: TeamPeople["period"];
};

/** Who is in the team, who is on the way in, and what the visitor may do about it; in one statement. @throws Refusal missing */
export async function teamPeople(actor: Actor, teamId: string, now: Date): Promise<TeamPeople> {
  if (!isId(teamId)) throw missing();
  const [row] = await db().$queryRaw<Row[]>`
    SELECT t.id, t.name, t.programme_id AS "programmeId", t.region_id AS "regionId", mu.name AS municipality,
      json_build_object('teamSizeMin', g.team_size_min, 'teamSizeMax', g.team_size_max) AS sizes,
      json_build_object('startsOn', g.starts_on, 'endsOn', g.ends_on) AS period,
      ${membersOf(now)} AS members, ${termsOfTeam(actor.today)} AS terms,
      (SELECT json_agg(json_build_object('id', i.id, 'name', pe.name, 'email', pe.email, 'role', i.role, 'invitedBy', inviter.name,
         'expiresOn', (i.expires_at AT TIME ZONE 'Europe/Stockholm')::date, 'expired', i.expires_at <= ${now}) ORDER BY i.created_at DESC)
       FROM invitations i JOIN people pe ON pe.id = i.person_id JOIN people inviter ON inviter.id = i.invited_by_id
       WHERE i.team_id = t.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL) AS invitations,
      (SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'department', d.name) ORDER BY d.name, u.name)
       FROM units u JOIN departments d ON d.id = u.department_id WHERE d.municipality_id = t.municipality_id) AS units,
      (SELECT json_object_agg(pe.id, json_build_object('unitId', pe.unit_id, 'email', pe.email))
       FROM team_memberships m JOIN people pe ON pe.id = m.person_id
       WHERE m.team_id = t.id AND (m.ended_at IS NULL OR m.ended_at > ${now})) AS facts,
      (SELECT json_agg(json_build_object('id', r.id, 'name', r.name) ORDER BY r.position) FROM regions r
       WHERE r.programme_id = g.id) AS regions
    FROM teams t JOIN programmes g ON g.id = t.programme_id JOIN municipalities mu ON mu.id = t.municipality_id
    WHERE t.id = ${teamId}::uuid`;
  if (!row) throw missing();
  const { id, name, programmeId, municipality, regionId, sizes, period } = row;
  const place = { programmeId, teamId };
  authoriseSee(actor, "team.see-members", place);
  const can = (action: Parameters<typeof may>[1]) => may(actor, action, place);
  const people = { members: membersShown(row.members, can("recruiter.see")), terms: row.terms ?? [] };
  const rights = {
    invite: can("team.invite"),
    name: can("team.name-people"),
    end: can("team.end-membership"),
    setCoordinator: can("team.set-coordinator"),
    setDeputy: can("team.set-deputy"),
    edit: can("team.edit"),
    chooseRecruiters: can("recruiter.choose"),
    move: can("team.create"),
    changeAddress: can("people.invite"),
    seeAudit: can("team.see-audit"),
  };
  // Her own she changes on a page of her own.
  const mayRead = ({ hasAccount, personId }: Member) =>
    hasAccount ? rights.changeAddress && personId !== actor.personId : rights.invite;
  const facts = people.members.map((member) => {
    const { unitId = null, email = null } = row.facts?.[member.personId] ?? {};
    return [member.personId, { unitId, email: mayRead(member) ? email : null }] as const;
  });
  return {
    team: { id, name, programmeId, municipality, regionId },
    ...people,
    facts: rights.edit ? Object.fromEntries(facts) : {},
    regions: rights.move ? (row.regions ?? []) : [],
    period,
    rights,
    warnings: rights.invite || can("programme.at-a-glance") ? deriveTeamHealth(people, sizes, dayOf(now)) : [],
    invitations: rights.invite ? (row.invitations ?? []) : [],
    units: rights.invite || rights.name ? (row.units ?? []) : [],
  };
}
