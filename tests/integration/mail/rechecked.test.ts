import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { clearSignIns } from "#app/features/sign-in/clear.server.ts";
import { askForNewAddress } from "#app/features/sign-in/commands/ask-new-address.server.ts";
import { requestSignIn } from "#app/features/sign-in/commands/request-sign-in.server.ts";
import { acceptSignedIn } from "#app/flows/accept-invitation.server.ts";
import { changeAddress } from "#app/flows/change-address.server.ts";
import { endMembership } from "#app/flows/change-coordinator.server.ts";
import { inviteToTeam } from "#app/flows/invite-to-team.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Letter,
  type MailTemplate,
  type RegistrationMail,
  registrationMails,
  type SupervisionMail,
  supervisionMails,
} from "#app/platform/mail.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(() => adoptConfig(readConfig({ NODE_ENV: "test" })));
beforeEach(async () => {
  world = await openWorld(new Date());
});
afterEach(() => world.close());

const later = (ms: number) => new Date(world.now.getTime() + ms);
const minute = 60_000;
const day = 24 * 60 * minute;

/** What happened between the order and the sending; where the mail goes then, or that none goes. */
type Case = {
  readonly between: (id: string) => Promise<unknown>;
  readonly at?: () => Date;
  readonly goesTo: string | null;
};
/** `order` orders the mail, and gives the id of what it is about. */
type Kind = { readonly order: () => Promise<string>; readonly cases: Readonly<Record<string, Case>> };

const moved = "has.moved@ort.example";

/** By kind of mail, but for those of gatherings, which have tests of their own: everything that can take away the reason to send it while it waits. */
/** Kinds that are looked at with what they are about (tests/integration/registrations, evaluations, hand-overs, interview-times, weekly-letters). */
const gatherings = ["gathering-message", "gathering-register-by"] as const;
const elsewhere = ["evaluation", "interview-meeting", "weekly-letter", ...gatherings] as const;

const table: Readonly<
  Record<Exclude<MailTemplate, RegistrationMail | SupervisionMail | (typeof elsewhere)[number]>, Kind>
> = {
  "sign-in": {
    order: async () => {
      await requestSignIn({ email: "stranger@ort.example", origin: "192.0.2.1", to: "/start", now: world.now });
      return (await db().outboxMail.findFirstOrThrow()).recipientId;
    },
    cases: {
      "nothing happens": { between: async () => {}, goesTo: "stranger@ort.example" },
      "she has another address by now": {
        between: () => db().person.update({ where: { id: world.person.stranger }, data: { email: moved } }),
        goesTo: moved,
      },
      "she is in already": {
        between: (id) => db().signIn.update({ where: { id }, data: { usedAt: world.now } }),
        goesTo: null,
      },
      "it is too late to be of use": { between: async () => {}, at: () => later(10 * minute + 1), goesTo: null },
      "nobody has that address": {
        between: (id) => db().signIn.update({ where: { id }, data: { personId: null } }),
        goesTo: null,
      },
    },
  },
  "passkey-added": {
    order: async () => {
      const { stranger } = world.person;
      await act({ personId: stranger }, world.now, async (_tx, traces) => {
        traces.audit({ action: "passkey.added", subject: "passkey" });
        traces.mail({ template: "passkey-added", recipient: { kind: "person", id: stranger } });
      });
      return stranger;
    },
    cases: {
      "nothing happens": { between: async () => {}, goesTo: "stranger@ort.example" },
      "she has another address by now": {
        between: (id) => db().person.update({ where: { id }, data: { email: moved } }),
        goesTo: moved,
      },
      "she has no address any more": {
        between: (id) => db().person.update({ where: { id }, data: { email: null, claimedAt: null } }),
        goesTo: null,
      },
    },
  },
  "address-code": {
    order: async () => {
      await askForNewAddress(await world.actor("member"), "new@ort.example", world.now);
      return (await db().outboxMail.findFirstOrThrow()).recipientId;
    },
    cases: {
      "nothing happens": { between: async () => {}, goesTo: "new@ort.example" },
      "it has become somebody else's": {
        between: () => db().person.update({ where: { id: world.person.stranger }, data: { email: "new@ort.example" } }),
        goesTo: "new@ort.example",
      },
      "it is too late to be of use": { between: async () => {}, at: () => later(10 * minute + 1), goesTo: null },
      "she has asked for another": {
        between: async (id) => {
          const { personId } = await db().addressChange.findUniqueOrThrow({ where: { id } });
          const other = { email: "other@ort.example", createdAt: later(1), expiresAt: later(10 * minute) };
          await db().addressChange.create({ data: { id: newId(), personId, ...other } });
        },
        goesTo: null,
      },
      "the lead has given her one": {
        between: async () => {
          const who = { programmeId: world.programmeId, personId: world.person.member, email: moved };
          await changeAddress(await world.actor("lead"), who, world.now);
        },
        goesTo: null,
      },
    },
  },
  "second-factor": {
    order: async () => {
      const { researcher } = world.person;
      await act({ personId: researcher }, world.now, async (_tx, traces) => {
        traces.audit({ action: "second-factor.added", subject: "person", subjectId: researcher });
        traces.mail({
          template: "second-factor",
          recipient: { kind: "person", id: researcher },
          data: { what: "added" },
        });
      });
      return researcher;
    },
    cases: {
      "nothing happens": { between: async () => {}, goesTo: "researcher@ort.example" },
      "she has another address by now": {
        between: () => db().person.update({ where: { id: world.person.researcher }, data: { email: moved } }),
        goesTo: moved,
      },
    },
  },
  "address-changed": {
    order: async () => {
      const { member } = world.person;
      const id = newId();
      const used = { usedAt: world.now, before: "member@ort.example", codeHash: new Uint8Array(32) };
      const change = { email: "new@ort.example", createdAt: world.now, expiresAt: later(minute), ...used };
      await db().addressChange.create({ data: { id, personId: member, ...change } });
      await act({ personId: member }, world.now, async (_tx, traces) => {
        traces.audit({ action: "person.changed", subject: "person", subjectId: member });
        traces.mail({ template: "address-changed", recipient: { kind: "addressChange", id } });
      });
      return id;
    },
    cases: {
      "nothing happens": { between: async () => {}, goesTo: "member@ort.example" },
      "she has another address by now": {
        between: () => db().person.update({ where: { id: world.person.member }, data: { email: moved } }),
        goesTo: "member@ort.example",
      },
      "it is so long ago that it is cleared away": {
        between: () => clearSignIns(later(day)),
        goesTo: null,
      },
    },
  },
  invitation: {
    order: async () => {
      const colleague = {
        name: "Ny Kollega",
        profession: "Kurator",
        unitId: null,
        isTeamManager: false,
        role: "member",
      } as const;
      const given = { ...colleague, email: "stranger@ort.example", key: crypto.randomUUID() };
      await inviteToTeam(await world.actor("coordinator"), world.teamA, given, world.now);
      return (await db().invitation.findFirstOrThrow()).id;
    },
    cases: {
      "nothing happens": { between: async () => {}, goesTo: "stranger@ort.example" },
      "she has another address by now": {
        between: () => db().person.update({ where: { id: world.person.stranger }, data: { email: moved } }),
        goesTo: moved,
      },
      "it is taken back": {
        between: (id) => db().invitation.update({ where: { id }, data: { revokedAt: world.now } }),
        goesTo: null,
      },
      "she has accepted, seeing it on her start page": {
        between: async (id) => acceptSignedIn(await world.actor("stranger"), id, world.now),
        goesTo: null,
      },
      "she came in and has been taken out again": {
        between: async () => {
          const { teamA: teamId, person, now } = world;
          const member = { id: newId(), teamId, personId: person.stranger, profession: "Kurator", startedAt: now };
          await db().teamMembership.create({ data: member });
          const place = { teamId, membershipId: member.id };
          await endMembership(await world.actor("coordinator"), place, false, later(1));
        },
        at: () => later(2),
        goesTo: null,
      },
      "it is older than fourteen days": { between: async () => {}, at: () => later(14 * day), goesTo: null },
      "she has no address any more": {
        between: () =>
          db().person.update({ where: { id: world.person.stranger }, data: { email: null, claimedAt: null } }),
        goesTo: null,
      },
    },
  },
};

it("every kind of mail that is sent has a line here, or a test of its own (tests/integration/registrations, evaluations, hand-overs, interview-times, weekly-letters)", () => {
  expect([...Object.keys(table), ...elsewhere, ...registrationMails, ...supervisionMails].toSorted()).toEqual(
    Object.keys(composers).toSorted(),
  );
});

describe.each(Object.entries(table))("O2: a mail that waits: %s", (template, { order, cases }) => {
  it.each(Object.entries(cases))("%s", async (_, { between, at = () => world.now, goesTo }) => {
    const about = await order();
    expect(await db().outboxMail.findMany()).toMatchObject([{ template, recipientId: about, sentAt: null }]);
    await between(about);
    const sent: Letter[] = [];
    const mailer: Mailer = {
      send: async (letter) => void sent.push(letter),
      close: () => {},
    };
    // What was done between may have ordered a mail of its own.
    await db().outboxMail.deleteMany({ where: { recipientId: { not: about } } });
    expect(await deliverDue({ composers, mailer }, at())).toBe(1);
    expect(sent.map(({ to }) => to)).toEqual(goesTo === null ? [] : [goesTo]);
    const [row] = await db().outboxMail.findMany();
    expect({ sent: row?.sentAt !== null, dropped: row?.droppedAt !== null }).toEqual({
      sent: goesTo !== null,
      dropped: goesTo === null,
    });
  });
});
