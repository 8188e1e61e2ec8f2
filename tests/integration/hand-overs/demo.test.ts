import { expect, it } from "vitest";
import { dueSupervision } from "#app/features/hand-overs/queries/due.server.ts";
import { tellCalendars } from "#app/features/hand-overs/tell.server.ts";
import { closeDatabase, openDatabase } from "#app/platform/db.server.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { emptyDatabase } from "../seed/database.ts";

const now = new Date("2026-11-22T15:00:00Z");

it("Q12: in the demo everything is where it is to be, and calendars know of it", async () => {
  const { db, appUrl } = await emptyDatabase();
  await fillDemo(db, { today: "2026-11-22", now });
  openDatabase(appUrl);
  try {
    expect(await dueSupervision(now)).toEqual([]);
    expect(await tellCalendars(now)).toBe(0);
  } finally {
    await closeDatabase();
  }
});
