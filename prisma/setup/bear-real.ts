import pg from "pg";
import { newId } from "#app/core/id.ts";
import { type Answers, SetupProblem } from "./answers.ts";

/** An invitation lives fourteen days. */
const LIVES_MS = 14 * 86_400_000;

type Row = Record<string, unknown>;

/** @throws SetupProblem when the database holds something already. */
export async function refuseUnlessEmpty(appUrl: string): Promise<void> {
  await connected(appUrl, async (connection) => {
    const { rows } = await connection.query("SELECT kind, born_at AS born FROM installation");
    if (rows[0] === undefined) return;
    const born = (rows[0].born as Date).toISOString().slice(0, 10);
    throw new SetupProblem(
      `This database has been a ${rows[0].kind} one since ${born}, and stays that: a new programme needs an empty database (set GENOMBROTT_DATA to a new folder, or DATABASE_URL to another one).`,
    );
  });
}

/**
 * Makes an empty database a real one: the programme, its lead (who is also a researcher), a second researcher if one is
 * named, and the mails that invite them. All of it or nothing.
 */
export async function bearReal(appUrl: string, given: Answers, now: Date): Promise<void> {
  await refuseUnlessEmpty(appUrl);
  const id = () => newId(now.getTime());
  const programmeId = id();
  const lead = { id: id(), name: given["lead-name"], email: given["lead-email"], created_at: now };
  const second =
    given["researcher-name"] === ""
      ? null
      : { id: id(), name: given["researcher-name"], email: given["researcher-email"], created_at: now };
  const invite = (person: Row, role: string): Row => ({
    id: id(),
    programme_id: programmeId,
    person_id: person.id,
    role,
    invited_by_id: lead.id, // There is nobody else yet.
    created_at: now,
    expires_at: new Date(now.getTime() + LIVES_MS),
  });
  const holds = (person: Row, role: string): Row => ({
    id: id(),
    programme_id: programmeId,
    person_id: person.id,
    role,
    started_at: now,
  });
  const invitations = [invite(lead, "lead"), ...(second === null ? [] : [invite(second, "researcher")])];
  const audit = (action: string, subject: string, subjectId: unknown): Row => ({
    id: id(),
    at: now,
    action,
    subject,
    subject_id: subjectId,
    programme_id: programmeId,
    fields: [],
  });
  const tables: [table: string, rows: Row[]][] = [
    ["installation", [{ id: 1, kind: "real", born_at: now }]],
    ["programmes", [programmeOf(programmeId, given, now)]],
    ["regions", given.regions.map((name, i) => ({ id: id(), programme_id: programmeId, name, position: i + 1 }))],
    ["people", second === null ? [lead] : [lead, second]],
    [
      "programme_roles",
      [holds(lead, "lead"), holds(lead, "researcher"), ...(second === null ? [] : [holds(second, "researcher")])],
    ],
    ["invitations", invitations],
    [
      "outbox_mails",
      invitations.map((invitation) => ({
        id: id(),
        template: "invitation",
        recipient_kind: "invitation",
        recipient_id: invitation.id,
        created_at: now,
        not_before: now,
      })),
    ],
    [
      "audit_entries",
      [
        audit("programme.created", "programme", programmeId),
        ...invitations.map((invitation) => audit("invitation.created", "invitation", invitation.id)),
      ],
    ],
  ];
  await connected(appUrl, async (connection) => {
    await connection.query("BEGIN");
    for (const [table, rows] of tables) for (const row of rows) await insert(connection, table, row);
    await connection.query("COMMIT");
  });
}

function programmeOf(id: string, given: Answers, now: Date): Row {
  return {
    id,
    name: given.programme,
    aim_what: given.aim,
    aim_for_whom: given["aim-for"],
    aim_how_much: given["aim-how-much"],
    aim_by_when: given["aim-by"],
    starts_on: given.from,
    ends_on: given.to,
    pause_months: given.pause,
    places_per_region: given.places,
    team_size_min: given["team-min"],
    team_size_max: given["team-max"],
    created_at: now,
  };
}

async function insert(connection: pg.Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  await connection.query(
    `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`,
    Object.values(row),
  );
}

/** A connection that ends with the work; what was begun and not committed goes with it. */
async function connected(url: string, work: (connection: pg.Client) => Promise<void>): Promise<void> {
  const connection = new pg.Client({ connectionString: url });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}
