import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** The team in which she recruits, as a member of it, and its programme's study, if there is one. @throws Refusal missing */
export async function recruiting(actor: Actor, teamId: string) {
  if (!isId(teamId)) throw missing();
  const membership = await db().teamMembership.findFirst({
    where: { teamId, personId: actor.personId, isRecruiter: true, endedAt: null },
    select: {
      id: true,
      team: {
        select: {
          ...{ id: true, name: true, programmeId: true },
          programme: {
            select: {
              study: {
                select: {
                  id: true,
                  gate: true,
                  languages: { orderBy: { code: "asc" }, select: { code: true, name: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!membership) throw missing();
  const { programme, ...team } = membership.team;
  authoriseSee(actor, "parent.hand-over", { programmeId: team.programmeId, teamId });
  const { study } = programme;
  return {
    membershipId: membership.id,
    team,
    study: study && {
      ...{ id: study.id, open: study.gate?.isOpen ?? false },
      ...{ spoken: study.languages, languages: study.languages.map(({ code }) => code) },
    },
  };
}
