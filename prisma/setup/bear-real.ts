import pg from "pg";
import { newId } from "#app/core/id.ts";
import { type Answers, SetupProblem } from "./answers.ts";

/** An invitation lives fourteen days. */
const LIVES_MS = 14 * 86_400_000;

type Row = Record<string, unknown>;

/**
 * Whether the database is a real one already, to which a programme can be added.
 * @throws SetupProblem when it is a demo.
 */
export async function isRealAlready(appUrl: string): Promise<boolean> {
  return connected(appUrl, async (connection) => (await bornAs(connection)) !== null);
}

async function bornAs(connection: pg.Client): Promise<"real" | null> {
  const { rows } = await connection.query("SELECT kind, born_at AS born FROM installation");
  if (rows[0] === undefined) return null;
  if (rows[0].kind === "real") return "real";
  const born = (rows[0].born as Date).toISOString().slice(0, 10);
  throw new SetupProblem(
    `This database has been a demo since ${born}, and stays that: a real programme needs another one (set GENOMBROTT_DATA to a new folder, or DATABASE_URL).`,
  );
}

/**
 * Makes an empty database a real one, or adds a programme to a real one: the programme, its lead (who is also a researcher), a
 * second researcher if one is named, and the mails that invite them. Who is known by her address keeps her account and her
 * name, and has one role more. All of it or nothing.
 * @throws SetupProblem when the database is a demo, or has a programme of that name
 */
export async function bearReal(appUrl: string, given: Answers, now: Date): Promise<void> {
  await connected(appUrl, async (connection) => {
    await connection.query("BEGIN");
    // One setup at a time: the second sees the first one's people, and its programme.
    await connection.query("LOCK TABLE programmes IN SHARE ROW EXCLUSIVE MODE");
    const isReal = (await bornAs(connection)) !== null;
    const { rows: same } = await connection.query("SELECT 1 FROM programmes WHERE name = $1", [given.programme]);
    if (same.length > 0)
      throw new SetupProblem(`There is a programme called ${given.programme} in this database already.`);
    const personAt = async (name: string, email: string): Promise<Somebody> => {
      const { rows } = await connection.query<{ id: string }>("SELECT id FROM people WHERE lower(email) = lower($1)", [
        email,
      ]);
      return rows[0]
        ? { id: rows[0].id, isNew: false, name, email }
        : { id: newId(now.getTime()), isNew: true, name, email };
    };
    const lead = await personAt(given["lead-name"], given["lead-email"]);
    const second =
      given["researcher-name"] === "" ? null : await personAt(given["researcher-name"], given["researcher-email"]);
    for (const [table, rows] of rowsOf(given, { lead, second, isReal }, now)) {
      for (const row of rows) await insert(connection, table, row);
    }
    await connection.query("COMMIT");
  });
}

type Somebody = { id: string; isNew: boolean; name: string; email: string };

/** Every row, in the order in which they point at each other. */
function rowsOf(
  given: Answers,
  of: { lead: Somebody; second: Somebody | null; isReal: boolean },
  now: Date,
): [table: string, rows: Row[]][] {
  const { lead, second, isReal } = of;
  const id = () => newId(now.getTime());
  const programmeId = id();
  const holds = (person: Somebody, role: string): Row => ({
    id: id(),
    programme_id: programmeId,
    person_id: person.id,
    role,
    started_at: now,
  });
  const roles = [
    holds(lead, "lead"),
    holds(lead, "researcher"),
    ...(second === null ? [] : [holds(second, "researcher")]),
  ];
  const invite = (person: Somebody, role: string): Row => ({
    id: id(),
    programme_id: programmeId,
    person_id: person.id,
    role,
    invited_by_id: lead.id, // There is nobody else yet.
    created_at: now,
    expires_at: new Date(now.getTime() + LIVES_MS),
  });
  const invitations = [invite(lead, "lead"), ...(second === null ? [] : [invite(second, "researcher")])];
  const people = [lead, ...(second === null ? [] : [second])].filter(({ isNew }) => isNew);
  const audit = (action: string, subject: string, subjectId: unknown): Row => ({
    id: id(),
    at: now,
    action,
    subject,
    subject_id: subjectId,
    programme_id: programmeId,
    fields: [],
  });
  return [
    ["installation", isReal ? [] : [{ id: 1, kind: "real", born_at: now }]],
    ["programmes", [programmeOf(programmeId, given, now)]],
    ["regions", given.regions.map((name, i) => ({ id: id(), programme_id: programmeId, name, position: i + 1 }))],
    ["people", people.map((person) => ({ id: person.id, name: person.name, email: person.email, created_at: now }))],
    ["programme_roles", roles],
    ["invitations", invitations],
    [
      "outbox_mails",
      invitations.map((invitation) => ({
        id: id(),
        template: "invitation",
        recipient_kind: "invitation",
        recipient_id: invitation.id,
        programme_id: programmeId,
        created_at: now,
        not_before: now,
      })),
    ],
    [
      "audit_entries",
      [
        audit("programme.created", "programme", programmeId),
        ...people.map((person) => audit("person.named", "person", person.id)),
        ...roles.map((role) => audit(`role.${role.role}-begun`, "programmeRole", role.id)),
        ...invitations.map((invitation) => audit("invitation.created", "invitation", invitation.id)),
      ],
    ],
  ];
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
async function connected<T>(url: string, work: (connection: pg.Client) => Promise<T>): Promise<T> {
  const connection = new pg.Client({ connectionString: url });
  connection.on("error", () => undefined); // A lost connection fails the query that waits for it.
  await connection.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
