import { programmeOf, teamOf } from "./support/links.ts";
import {
  aMeasure,
  aMeeting,
  another,
  aSupervision,
  aTemplate,
  here,
  inProgramme,
  inTeam,
  ofDay,
  ofGathering,
  ofInterview,
  ofNote,
  ofParticipant,
  ofSeminar,
  ofTeam,
  onPaper,
  type Stop,
  shared,
  templates,
} from "./support/stops.ts";
import { openVault } from "./support/vault.ts";
import { type DemoRole, expect, expectAxeClean, type Page, signInAs, test } from "./support.ts";

test.describe.configure({ mode: "parallel" });

/** What no other journey looks at, as each who comes there. */
const stops: Readonly<Partial<Record<DemoRole, readonly Stop[]>>> = {
  coordinator: [
    inTeam("/cycles/new"),
    inTeam("/cycles"),
    ...["/people", "/events", "/measures"].map(inTeam),
    ...["/points", "/sending", "/aim", "/aim/redact", "/measures/new", "/time", "/progress"].map(
      (path) => ({ ...inTeam(path), opened: true }) as const,
    ),
    ...["", "/edit", "/points", "/points/import", "/redact"].map(
      (path) => ({ ...aMeasure(teamOf, path), opened: true }) as const,
    ),
    aMeasure(programmeOf),
    { ...inTeam("/storyboard"), opened: true },
    inTeam("/meetings"),
    inTeam("/meetings/new"),
    inTeam("/decisions"),
    inTeam("/notes"),
    inTeam("/notes?q=xyzzy"),
    { ...aMeeting, opened: true },
    onPaper,
    inTeam("/reports"),
    { ...inTeam("/actions"), opened: true },
    inTeam("/actions?view=done"),
    { ...ofTeam("doing", "/note"), opened: true },
    { ...ofNote(aMeeting, "/versions"), opened: true },
    { ...ofNote(aMeeting, "/redact"), opened: true },
    here("/notices"),
    inTeam("/supervision"),
    { ...aSupervision, opened: true },
    ofInterview(),
    ofTeam("doing"),
    ofTeam("studied"),
    ofTeam("closed"),
    ofTeam("closed", "/history"),
    ofTeam("planned", "/redact"),
    ...["", "?view=month"].map((view) => inProgramme(`/gatherings${view}`)),
    ofGathering(),
    ...["", "/print"].map((path) => ofDay(path)),
    inProgramme("/study"),
  ],
  researcher: [
    ...["", "/edit", "/times", "/times/new", "/texts/sv/information", "/languages/ar/words", "/guide", "/export"].map(
      (path) => ({ ...inProgramme(`/study${path}`), opened: true }) as const,
    ),
    inTeam("/cycles"),
    inTeam("/progress"),
    ofTeam("doing"),
    ofTeam("doing", "/factors"),
    ofTeam("closed", "/history"),
    { ...inProgramme("/open-times"), opened: true },
    ...["", "/memo", "/factors"].map((path) => ({ ...ofInterview(path), opened: true }) as const),
    ...["/people", "/supervision", "/overview", "/participants", "/participants?view=over", "/vault-log"].map(
      inProgramme,
    ),
    ...["", "/meetings", "/consent", "/interviews/1"].map(
      (path) => ({ ...ofParticipant(path), opened: true }) as const,
    ),
    ...["/account/second-factor", "/vault/open"].map((path) => ({ ...here(path), opened: true }) as const),
  ],
  lead: [
    inProgramme(""),
    inProgramme("/reports"),
    another,
    ...["/people", "/places", "/settings", "/teams/new"].map(
      (path) => ({ ...inProgramme(path), opened: true }) as const,
    ),
    ...["/gatherings", "/gatherings/new"].map((path) => ({ ...inProgramme(path), opened: true }) as const),
    ...["", "/edit", "/questions"].map((path) => ({ ...ofGathering(path), opened: true }) as const),
    { ...ofDay(), opened: true },
    { ...ofSeminar("/materials"), opened: true },
    ofSeminar("/storyboards"),
    { ...ofSeminar("/tables"), opened: true },
    templates,
    { ...aTemplate, opened: true },
    inProgramme("/events?kind=people"),
    ...["/registrations", "/registrations/answers", "/needs", "/needs/print", "/messages"].map(
      (path) => ({ ...ofGathering(path), opened: true }) as const,
    ),
    { ...inProgramme("/time"), opened: true },
    inProgramme("/time/promise"),
    ...["/measures", "/measures/new"].map((path) => ({ ...inProgramme(path), opened: true }) as const),
    ...["/edit", "/redact"].map((path) => ({ ...aMeasure(programmeOf, path), opened: true }) as const),
    inProgramme("/supervision"),
    inProgramme("/supervision?year=all"),
    inProgramme("/overview"),
    inProgramme("/mail"),
    inProgramme("/mail/preview/invitation"),
    ...["", "?view=outline", "?view=edit", "/aim", "/drivers/new", "/ideas/new"].map((path) =>
      inProgramme(`/package${path}`),
    ),
  ],
  member: [
    inProgramme(""),
    { ...inProgramme("/time/mine"), opened: true },
    another,
    inTeam("/people"),
    inTeam("/cycles?q=xyzzy"),
    ofSeminar("/materials"),
    { ...ofSeminar("/storyboards"), opened: true },
    { what: "own events, none that fits", at: async () => "/account/events?kind=denied&to=2000-01-01" },
  ],
  manager: [
    inTeam(""),
    shared(),
    { ...inProgramme("/following"), opened: true },
    inProgramme(""),
    { ...inProgramme("/time/staff"), opened: true },
  ],
  partner: [inProgramme(""), another, inProgramme("/cycles"), shared(), inProgramme("/package")],
};

async function openAll(page: Page): Promise<void> {
  for (let opened = 0; opened < 4; opened += 1) {
    const next = page.locator("#main details:not([open]) > summary:visible").first();
    if ((await next.count()) > 0) await next.click();
  }
}

for (const [role, places] of Object.entries(stops) as [DemoRole, readonly Stop[]][]) {
  test(`pages as a ${role}: clean, each with a title of its own`, async ({ page }) => {
    test.slow();
    await signInAs(page, role);
    if (role === "researcher") await openVault(page);
    const pathOf = new Map<string, string>();
    for (const { what, at, opened, heading } of places) {
      const response = await page.goto(await at(page));
      expect(response?.status(), what).toBe(200);
      await expect(page.getByRole("heading", { level: 1 }), what).toHaveCount(1);
      if (heading) await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      if (opened) await openAll(page);
      await expectAxeClean(page, `(${what}) as a ${role}`);
      // A test's page, its history and its wiping may be of three tests or of one; each says which page it is.
      const [title, path] = [await page.title(), new URL(page.url()).pathname];
      expect(pathOf.get(title) ?? path, title).toBe(path);
      pathOf.set(title, path);
    }
  });
}

test("whom a page is not for sees that there is none, or that it may not be done", async ({ page }) => {
  await signInAs(page, "partner");
  const programme = await programmeOf(page);
  for (const [path, status] of [
    [`${programme}/settings`, 403],
    ["/programmes/00000000-0000-7000-8000-000000000000", 404],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(status);
    await expectAxeClean(page, `answered ${status}`);
  }
  await page.goto("/account");
  await expectAxeClean(page);
});

test("the demo's mail: clean", async ({ page }) => {
  await page.goto("/demo/post");
  await expectAxeClean(page);
});
