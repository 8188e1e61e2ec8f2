import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, DAY, MINUTE } from "./clock.ts";
import type { DemoContent, Person } from "./content/types.ts";
import { find } from "./find.ts";
import type { DemoPerson, People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

export type InvitationRows = {
  /** People whom somebody has named and who have no account yet. */
  people: (Prisma.PersonCreateManyInput & { id: string })[];
  invitations: (Prisma.InvitationCreateManyInput & { createdAt: Date })[];
  proposals: Prisma.ResearcherProposalCreateManyInput[];
  mails: Prisma.OutboxMailCreateManyInput[];
};

/** What the invitation leads to. */
type Place = Pick<Prisma.InvitationCreateManyInput, "role" | "invitedById"> & {
  teamId?: string;
  unitId?: string;
  profession?: string;
  organisation?: string;
  isTeamManager?: boolean;
  acceptedAt?: Date;
};

const LIVES = 14 * DAY;

/** How everybody came in, and three who are on their way: invited, invited too long ago, proposed as a researcher. */
export function invitationsOf(
  content: DemoContent,
  clock: Clock,
  people: People,
  inProgramme: ProgrammeRows,
): InvitationRows {
  const programmeId = inProgramme.programme.id;
  const person = (key: string) => find(people.byKey, key, "person");
  const lead = person(content.leadKey);
  const members = content.teams.flatMap((team) => team.members.map((member) => ({ ...member, team })));
  const inTeams = new Set(members.map(({ personKey }) => personKey));
  const headsOutside = [...new Map(content.unitHeads.map((head) => [head.personKey, head])).values()].filter(
    ({ personKey }) => !inTeams.has(personKey),
  );
  const accepted = [
    ...members.map(({ personKey, profession, isTeamManager, coordinator, team }) => {
      const inviter = person(inProgramme.coordinatorOf(team.key));
      const coordinates = coordinator === "acting";
      return came(personKey, {
        role: coordinates ? ("coordinator" as const) : ("member" as const),
        teamId: find(inProgramme.teamByKey, team.key, "team").id,
        profession,
        isTeamManager: isTeamManager ?? false,
        invitedById: coordinates ? lead.id : inviter.id,
      });
    }),
    ...headsOutside.map(({ personKey, unitKey }) =>
      came(personKey, { role: "manager", unitId: find(people.unitIds, unitKey, "unit"), invitedById: lead.id }),
    ),
    ...content.partners.map(({ personKey, organisation }) =>
      came(personKey, { role: "partner", organisation, invitedById: lead.id }),
    ),
    ...content.researchers
      .filter(({ personKey }) => personKey !== content.leadKey)
      .map(({ personKey }) => came(personKey, { role: "researcher", invitedById: lead.id })),
  ];

  function came(personKey: string, place: Place) {
    const { id, createdAt: named, claimedAt } = person(personKey);
    const createdAt = after(named, 5 * MINUTE);
    return invitation(createdAt, { personId: id, acceptedAt: claimedAt, ...place });
  }

  function invitation(createdAt: Date, rest: Place & { personId: string }) {
    const id = newId(createdAt.getTime());
    return { id, programmeId, createdAt, expiresAt: after(createdAt, LIVES), ...rest };
  }

  /** Somebody at the same place as a person of the content, so that the address and the unit fit. */
  function colleague(of: Person, key: string, name: string, title: string, createdAt: Date) {
    const email = `${key}@${of.email.split("@")[1]}`;
    const unitId = of.unitKey === undefined ? null : find(people.unitIds, of.unitKey, "unit");
    return { id: newId(createdAt.getTime()), name, email, title, unitId, createdAt };
  }

  const textOf = (key: string) => find(new Map(content.people.map((text) => [text.key, text])), key, "person");
  const smallest = content.teams.toSorted((a, b) => present(a) - present(b))[0];
  if (smallest === undefined) throw new Error("The demo's content has no team.");
  const coordinatorKey = inProgramme.coordinatorOf(smallest.key);
  const justNow = clock.moment(-2, "invited");
  const longAgo = clock.moment(-45, "invited long ago");
  const proposedAt = clock.moment(-1, "proposed");
  const invited = colleague(textOf(coordinatorKey), "saga.lindelof", "Saga Lindelöf", "Barnsekreterare", justNow);
  const late = colleague(textOf(coordinatorKey), "rolf.ostergren", "Rolf Östergren", "Familjehandledare", longAgo);
  const proposed = colleague(
    textOf(content.leadKey),
    "tove.granqvist",
    "Tove Granqvist",
    "Universitetslektor",
    proposedAt,
  );
  const teamId = find(inProgramme.teamByKey, smallest.key, "team").id;
  const invitedById = person(coordinatorKey).id;
  const waiting = invitation(justNow, {
    personId: invited.id,
    role: "member",
    teamId,
    profession: invited.title,
    invitedById,
  });
  const expired = invitation(longAgo, {
    personId: late.id,
    role: "member",
    teamId,
    profession: late.title,
    invitedById,
  });
  return {
    people: [invited, late, proposed],
    invitations: [...accepted, waiting, expired],
    proposals: [
      ...confirmedProposals(content, programmeId, lead, person),
      { id: newId(proposedAt.getTime()), programmeId, personId: proposed.id, proposedById: lead.id, proposedAt },
    ],
    // The link is minted when the mail goes out: at the demo's first start, and it can be read under /demo/post.
    mails: [
      {
        id: newId(clock.now.getTime()),
        template: "invitation",
        recipientKind: "invitation",
        recipientId: waiting.id,
        programmeId,
        createdAt: clock.now,
        notBefore: clock.now,
      },
    ],
  };
}

const present = ({ members }: DemoContent["teams"][number]) =>
  members.filter(({ toOffset }) => toOffset === undefined).length;

/** The first two were named when the programme was made; whoever came later was proposed by one and confirmed by another. */
function confirmedProposals(
  content: DemoContent,
  programmeId: string,
  lead: DemoPerson,
  person: (key: string) => DemoPerson,
): Prisma.ResearcherProposalCreateManyInput[] {
  const others = content.researchers.map(({ personKey }) => person(personKey)).filter(({ id }) => id !== lead.id);
  const [first, ...later] = others;
  if (first === undefined) return [];
  return later.map(({ id: personId, createdAt, claimedAt }) => ({
    id: newId(createdAt.getTime()),
    programmeId,
    personId,
    proposedById: lead.id,
    proposedAt: createdAt,
    confirmedById: first.id,
    confirmedAt: after(claimedAt, -10 * MINUTE),
  }));
}
