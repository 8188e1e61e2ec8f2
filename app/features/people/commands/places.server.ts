import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { placesChanged } from "../events.ts";

export type SizeClass = "small" | "medium" | "large";
type Key = { readonly key: string };

const nameTaken = () => new Refusal("conflict", "form.invalid", { fields: { name: "place.name-taken" } });

/** Who may create teams in a programme keeps its municipalities with their departments and units. */
async function add(
  actor: Actor,
  programmeId: string,
  kind: "municipality" | "department" | "unit",
  place: Key & Readonly<Record<string, string>>,
  now: Date,
  /** Inserts the row, unless there is one of that name; gives how many rows it inserted. */
  insert: (tx: Tx, id: string) => Promise<number>,
): Promise<{ id: string }> {
  mayKeepPlaces(actor, programmeId);
  const { key } = place;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: `${kind}.add`, content: [programmeId, place], now },
      async () => {
        const id = newId(now.getTime());
        if ((await insert(tx, id)) === 0) throw nameTaken();
        traces.audit({ action: `${kind}.added`, subject: kind, subjectId: id, programmeId });
        traces.announce(placesChanged(programmeId, actor));
        return { id };
      },
    ),
  );
}

function mayKeepPlaces(actor: Actor, programmeId: string): void {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "team.create", { programmeId });
}

/** @throws Refusal missing, forbidden (the lead only), conflict (there is one of that name) */
export async function addMunicipality(
  actor: Actor,
  programmeId: string,
  municipality: Key & { name: string; sizeClass: SizeClass },
  now: Date,
): Promise<{ id: string }> {
  const { name, sizeClass } = municipality;
  return add(
    actor,
    programmeId,
    "municipality",
    municipality,
    now,
    (tx, id) => tx.$executeRaw`
      INSERT INTO municipalities (id, name, size_class) VALUES (${id}::uuid, ${name}, ${sizeClass}::size_class)
      ON CONFLICT (name) DO NOTHING`,
  );
}

/** A department of a municipality that has a team in the programme. @throws Refusal missing, forbidden, conflict */
export async function addDepartment(
  actor: Actor,
  programmeId: string,
  department: Key & { municipalityId: string; name: string },
  now: Date,
): Promise<{ id: string }> {
  const { municipalityId, name } = department;
  return add(actor, programmeId, "department", department, now, async (tx, id) => {
    const team = await tx.team.findFirst({ where: { programmeId, municipalityId } });
    if (!team) throw missing();
    return tx.$executeRaw`
      INSERT INTO departments (id, municipality_id, name) VALUES (${id}::uuid, ${municipalityId}::uuid, ${name})
      ON CONFLICT (municipality_id, name) DO NOTHING`;
  });
}

/** @throws Refusal missing, forbidden, conflict */
export async function addUnit(
  actor: Actor,
  programmeId: string,
  unit: Key & { departmentId: string; name: string },
  now: Date,
): Promise<{ id: string }> {
  const { departmentId, name } = unit;
  return add(actor, programmeId, "unit", unit, now, async (tx, id) => {
    const department = await tx.department.findFirst({
      where: { id: departmentId, municipality: { teams: { some: { programmeId } } } },
    });
    if (!department) throw missing();
    return tx.$executeRaw`
      INSERT INTO units (id, department_id, name) VALUES (${id}::uuid, ${departmentId}::uuid, ${name})
      ON CONFLICT (department_id, name) DO NOTHING`;
  });
}

/** A department or unit gets another name. @throws Refusal missing, forbidden, conflict (there is one of that name) */
export async function renamePlace(
  actor: Actor,
  programmeId: string,
  place: { kind: "department" | "unit"; id: string; name: string },
  now: Date,
): Promise<void> {
  mayKeepPlaces(actor, programmeId);
  const { kind, id, name } = place;
  await act(actor, now, async (tx, traces) => {
    const inProgramme = { municipality: { teams: { some: { programmeId } } } };
    const same = { id, name };
    const asBefore =
      kind === "department"
        ? await tx.department.findFirst({ where: { ...same, ...inProgramme } })
        : await tx.unit.findFirst({ where: { ...same, department: inProgramme } });
    if (asBefore) return traces.unchanged();
    const changed =
      kind === "department"
        ? await renamed(() => tx.department.updateMany({ where: { id, ...inProgramme }, data: { name } }))
        : await renamed(() => tx.unit.updateMany({ where: { id, department: inProgramme }, data: { name } }));
    if (changed.count === 0) throw missing();
    traces.audit({ action: `${kind}.changed`, subject: kind, subjectId: id, programmeId, fields: ["name"] });
    traces.announce(placesChanged(programmeId, actor));
  });
}

async function renamed<T>(update: () => Promise<T>): Promise<T> {
  try {
    return await update();
  } catch (error) {
    // Prisma's code for a unique constraint: a sister has the name.
    if ((error as { code?: string }).code === "P2002") throw nameTaken();
    throw error;
  }
}
