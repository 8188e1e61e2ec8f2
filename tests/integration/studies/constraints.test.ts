import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { closeStudy, confirmApproval } from "#app/features/studies/commands/approval.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aStudyWithText, registered } from "#tests/support/study.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let owner: pg.Client;
let app: pg.Client;
let study: { studyId: string; textId: string };
beforeAll(async () => {
  world = await openWorld();
  study = await aStudyWithText(world);
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  app = new pg.Client({ connectionString: world.database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  // As a later table will be that holds what demands an open study.
  await owner.query(`CREATE TABLE entered (study_id uuid NOT NULL, study_open boolean NOT NULL DEFAULT true,
    FOREIGN KEY (study_id, study_open) REFERENCES study_gates (study_id, is_open) ON UPDATE CASCADE);
    REVOKE ALL ON entered FROM genombrott_app; GRANT SELECT, DELETE, INSERT (study_id) ON entered TO genombrott_app`);
});
afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()]);
  await world?.close();
});
beforeEach(async () => {
  const current = await db().studyApproval.findFirst({ where: { state: { not: "ended" } } });
  if (current) await closeStudy(await world.actor("lead"), world.programmeId, current.id, world.now);
  await app.query("DELETE FROM entered");
});

const open = async () => {
  const id = await registered(world, "researcher");
  await confirmApproval(await world.actor("lead"), world.programmeId, id, world.now);
  return id;
};
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { constraint?: string; code?: string; message: string }) => error.constraint ?? error.code ?? error.message,
  );
const enter = () => app.query("INSERT INTO entered (study_id) VALUES ($1)", [study.studyId]);

describe("what demands an open study", () => {
  it("Y5: is not entered while it is closed, and says afterwards whether it is open now", async () => {
    expect(await refused(enter())).toMatch(/^entered_study_id/);
    const id = await open();
    expect(await refused(enter())).toBe("done");
    await closeStudy(await world.actor("supervisor"), world.programmeId, id, world.now);
    expect(await refused(enter())).toMatch(/^entered_study_id/);
    const { rows } = await app.query("SELECT study_open FROM entered");
    expect(rows).toEqual([{ study_open: false }]);
    // Not the app's to say.
    expect(await refused(app.query("INSERT INTO entered VALUES ($1, false)", [study.studyId]))).toBe("42501");
  });

  it("Y5: waits for who closes, and closing waits for who enters", async () => {
    const id = await open();
    await app.query("BEGIN");
    await enter();
    const closing = closeStudy(await world.actor("lead"), world.programmeId, id, world.now);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await db().studyGate.findFirstOrThrow()).isOpen, "it waits").toBe(true);
    await app.query("COMMIT");
    await closing;
    expect(await refused(enter())).toMatch(/^entered_study_id/);

    await open();
    await owner.query("BEGIN");
    await owner.query("UPDATE study_gates SET is_open = false, approval_id = NULL, open_as = NULL");
    const entering = refused(enter());
    await new Promise((resolve) => setTimeout(resolve, 200));
    await owner.query("COMMIT");
    expect(await entering).toMatch(/^entered_study_id/);
    await owner.query("UPDATE study_gates SET is_open = false");
  });

  it("is not opened by anything else than an approval of the study that two people stand for", async () => {
    const gate = (set: string) => refused(app.query(`UPDATE study_gates SET ${set}`));
    expect(await gate("is_open = true")).toBe("study_gates_open_by");
    const waiting = await registered(world, "researcher");
    expect(await gate(`is_open = true, approval_id = '${waiting}', open_as = 'registered'`)).toBe(
      "study_gates_open_by",
    );
    const as = `is_open = true, approval_id = '${waiting}', open_as = 'confirmed'`;
    expect(await gate(as)).toBe("study_gates_open_by_approval");
    const approval = (set: string) => refused(app.query(`UPDATE study_approvals SET ${set} WHERE id = '${waiting}'`));
    const by = (who: string) => `state = 'confirmed', confirmed_at = registered_at, confirmed_by_id = '${who}'`;
    expect(await approval(by(world.person.researcher))).toBe("study_approvals_two_people");
    expect(await approval("state = 'confirmed'")).toBe("study_approvals_state");
    expect(await approval("reference = '2026-2'")).toBe("study_approvals_go_forward");
    expect(await approval(by(world.person.lead))).toBe("done");
    expect(await gate(as)).toBe("done");
    const end = `state = 'ended', ended_at = confirmed_at, ended_by_id = '${world.person.lead}'`;
    expect(await approval(end), "not under a study that it keeps open").toBe("study_gates_open_by_approval");
    expect(await approval(by(world.person.supervisor))).toBe("study_approvals_go_forward");
    expect(await refused(owner.query("DELETE FROM study_approvals"))).toBe("23001");
  });

  it("has one approval that has not ended, for a consent text of the study itself", async () => {
    await registered(world, "researcher");
    const made = { registeredById: world.person.lead, registeredAt: world.now, decidedOn: dayToDate("2026-10-01") };
    const more = { studyId: study.studyId, reference: "2026-3", ...made };
    const create = (data: { consentTextId: string }) =>
      db()
        .studyApproval.create({ data: { id: newId(), ...more, ...data } })
        .then(
          () => "done",
          (error: { code?: string }) => error.code,
        );
    expect(await create({ consentTextId: study.textId })).toBe("P2002");
    const none = app.query("UPDATE study_approvals SET consent_kind = 'information' WHERE state = 'registered'");
    expect(await refused(none)).toBe("study_approvals_consent");
  });
});

describe("a study", () => {
  it("Y3: has occasions without a gap, each later one with a whole window", async () => {
    const insert = (values: string) =>
      refused(app.query(`INSERT INTO study_occasions VALUES ('${study.studyId}', ${values})`));
    expect(await insert("5, 4, 'first', 10, 12")).toBe("study_occasions_study_id_previous_number_fkey");
    expect(await insert("4, 2, 'first', 10, 12")).toBe("study_occasions_follow");
    expect(await insert("4, 3, 'first', 12, 10")).toBe("study_occasions_window");
    expect(await insert("4, 3, NULL, NULL, NULL")).toBe("study_occasions_window");
    expect(await insert("4, 3, 'first', 10, 12")).toBe("done");
    const gap = app.query("DELETE FROM study_occasions WHERE number = 3");
    expect(await refused(gap)).toBe("study_occasions_study_id_previous_number_fkey");
  });
});
