import { afterAll, beforeAll, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { dayOf } from "#app/core/day.ts";
import { orderWeeklyLetters } from "#app/features/weekly-letters/order.server.ts";
import { weekOf } from "#app/features/weekly-letters/rules/week.ts";
import { db } from "#app/platform/db.server.ts";
import { secondsPass } from "#tests/support/boss.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { startMailProcess } from "../mail/mail-processes.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { testsOf } from "./letters.ts";

let world: World;
let sink: MailSink;
let atFirst: () => void = () => {};
beforeAll(async () => {
  // This week's Sunday before: who sends it goes by the clock on the wall.
  const thisMonday = weekOf(dayOf(new Date()));
  world = await openWorld(new Date(momentOf(thisMonday, 0).getTime() - 43_200_000), "real");
  adoptOrigin();
  // Nothing pauses, whatever the month is.
  await db().programme.updateMany({ data: { pauseMonths: [] } });
  sink = await openMailSink(() => {
    atFirst();
    return "taken";
  });
});
afterAll(async () => {
  await sink.close();
  await world.close();
});

it("O9: killed while letters are sent, everybody has hers, one of them twice at most; each can be turned off in a mail program", {
  timeout: 150_000,
}, async () => {
  await testsOf(world, "member", "coordinator", "deputy", "teamManager", "otherMember", "foreigner");
  await orderWeeklyLetters(momentOf(weekOf(dayOf(new Date())), 420));
  const first = Promise.withResolvers<void>();
  atFirst = () => first.resolve();
  const killed = startMailProcess(world.database.appUrl, sink.url);
  await first.promise;
  await killed.kill();
  // The lease of what it had in hand is over.
  await secondsPass(61);
  await secondsPass(30);
  const both = [1, 2].map(() => startMailProcess(world.database.appUrl, sink.url));
  const unsettled = () => db().outboxMail.count({ where: { sentAt: null, droppedAt: null } });
  await expect.poll(unsettled, { timeout: 100_000 }).toBe(0);
  for (const one of both) await one.kill();
  const had = sink.taken.map(({ messageId }) => messageId);
  const whom = new Set(sink.taken.map(({ to }) => (Array.isArray(to) ? "" : to?.text.split("@")[0])));
  expect([...whom].toSorted()).toEqual(
    ["coordinator", "deputy", "foreigner", "lead", "member", "othermember", "supervisor", "teammanager"].toSorted(),
  );
  expect(new Set(had).size).toBe(whom.size);
  expect(had.length - whom.size).toBeLessThanOrEqual(1);
  for (const { headerLines } of sink.taken) {
    const lines = Object.fromEntries(headerLines.map(({ key, line }) => [key, line.replaceAll(/\r?\n\s+/g, " ")]));
    expect(lines["list-unsubscribe"]).toMatch(
      /^List-Unsubscribe: <https:\/\/genombrott\.example\/weekly-letter\/[\w-]{43}>$/,
    );
    expect(lines["list-unsubscribe-post"]).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  }
});
