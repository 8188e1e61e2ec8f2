import type { Browser } from "@playwright/test";
import { db, openDatabase } from "#app/platform/db.server.ts";
import { browserCookie, cookieOfDemoPerson, type DemoPerson } from "#tests/support/demo-people.ts";
import { type Gathered, gatheringOf, registrationOf } from "#tests/support/doors.ts";
import { expect, type Page, takenOver } from "../support.ts";

export type JourneyDoor = Gathered & {
  readonly address: string;
  /** What has been pressed, as it is in the database: `name word`, one line for each press. */
  marks(): Promise<readonly string[]>;
  ticketOf(name: string): Promise<string>;
  /** It is there for nobody any more. */
  takeAway(): Promise<void>;
};

let opened = false;

/** A gathering of the demo's programme today, at which so many guests are registered: straight into the tables. */
export async function doorToday(guests: number): Promise<JourneyDoor> {
  if (!opened) openDatabase(process.env.GENOMBROTT_JOURNEYS_DATABASE ?? "");
  opened = true;
  const now = new Date();
  const lead = await db().programmeRole.findFirstOrThrow({ where: { role: "lead", endedAt: null } });
  const world = { now, programmeId: lead.programmeId, person: { lead: lead.personId } };
  const gathered = await gatheringOf(world, { title: "Lärandeseminarium 3", placeName: "Folkets hus" });
  for (let n = 1; n <= guests; n += 1) {
    const guestName = `${n % 3 === 0 ? "Åsa" : "Bertil"} Gäst${String(n).padStart(2, "0")}`;
    await registrationOf(gathered, { guestName, guestOrganisation: "Åmåls kommun" });
  }
  return {
    ...gathered,
    address: `/programmes/${gathered.programmeId}/gatherings/${gathered.id}/door`,
    async marks() {
      const found = await db().doorMark.findMany({
        where: { gatheringId: gathered.id },
        select: { mark: true, registration: { select: { guestName: true } } },
      });
      return found.map(({ mark, registration }) => `${registration.guestName} ${mark}`).sort();
    },
    async ticketOf(guestName) {
      return (await db().registration.findFirstOrThrow({ where: { gatheringId: gathered.id, guestName } })).ticket;
    },
    async takeAway() {
      await db().gathering.delete({ where: { id: gathered.id } });
    },
  };
}

/** Somebody's browser, signed in. What it is told of the journeys' base is in `support.ts`. */
export async function deviceOf(browser: Browser, who: DemoPerson, more: { width?: number } = {}): Promise<Page> {
  const address = process.env.GENOMBROTT_URL ?? "";
  const viewport = { width: more.width ?? 390, height: 760 };
  const context = await browser.newContext({ locale: "sv-SE", baseURL: address, viewport });
  await context.addCookies([browserCookie(address, await cookieOfDemoPerson(address, who))]);
  return context.newPage();
}

export const state = (page: Page) => page.locator("[data-door-state]");

/** Opens the door's list, and waits until this browser can open it without a network. */
export async function openDoor(page: Page, door: JourneyDoor): Promise<void> {
  await page.goto(door.address);
  await takenOver(page);
  await expect(state(page)).toHaveText("Allt är sparat. Listan fungerar även utan nät.");
}

export const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

export async function press(page: Page, name: string, word = "Här"): Promise<void> {
  await row(page, name)
    .getByRole("button", { name: new RegExp(`^${word}`) })
    .click();
}

/** How much of what was pressed, or of lists, this browser keeps. */
export const keptPosts = (page: Page, store: "posts" | "pages" = "posts") =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open("genombrott-kept");
        asked.onsuccess = () => {
          const rows = asked.result.transaction(name).objectStore(name).count();
          rows.onsuccess = () => {
            asked.result.close();
            resolve(rows.result);
          };
        };
      }),
    store,
  );
