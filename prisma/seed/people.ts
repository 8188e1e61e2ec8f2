import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between } from "./choice.ts";
import { after, type Clock, DAY, HOUR, MINUTE } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";

export type People = {
  municipalities: Prisma.MunicipalityCreateManyInput[];
  departments: Prisma.DepartmentCreateManyInput[];
  units: Prisma.UnitCreateManyInput[];
  people: DemoPerson[];
  /** Without the programme that names them. */
  unitHeads: Omit<Prisma.UnitHeadCreateManyInput, "programmeId">[];
  /** Ids by the content's keys. */
  municipalityIds: ReadonlyMap<string, string>;
  unitIds: ReadonlyMap<string, string>;
  byKey: ReadonlyMap<string, DemoPerson>;
};

export type DemoPerson = Prisma.PersonCreateManyInput & { id: string; createdAt: Date; claimedAt: Date; email: string };

/** Heads were there before the programme was thought of, in active days. */
const HEADS_BEFORE = 400;

/** The municipalities with their units, and everybody with an account. */
export function peopleOf(content: DemoContent, clock: Clock): People {
  const { startsOffset } = content.programme;
  const born = clock.moment(startsOffset - 60, "municipalities");
  const id = () => newId(born.getTime());
  const municipalityIds = new Map([...content.municipalities, ...content.followers].map(({ key }) => [key, id()]));
  const units = content.municipalities.flatMap(({ key, departments }) =>
    departments.map((department) => ({ ...department, id: id(), municipalityKey: key })),
  );
  const unitIds = new Map(units.flatMap((department) => department.units.map(({ key }) => [key, id()])));
  const people = content.people.map((person) => personOf(content, clock, unitIds, person));
  return {
    municipalities: [...content.municipalities, ...content.followers].map(({ key, name, sizeClass }) => ({
      id: find(municipalityIds, key, "municipality"),
      name,
      sizeClass,
    })),
    departments: units.map(({ id, name, municipalityKey }) => ({
      id,
      name,
      municipalityId: find(municipalityIds, municipalityKey, "municipality"),
    })),
    units: units.flatMap((department) =>
      department.units.map(({ key, name }) => ({ id: find(unitIds, key, "unit"), name, departmentId: department.id })),
    ),
    people: people.map(([, person]) => person),
    unitHeads: content.unitHeads.map(({ personKey, unitKey }) => ({
      id: id(),
      personId: find(new Map(people), personKey, "person").id,
      unitId: find(unitIds, unitKey, "unit"),
      startedOn: clock.date(startsOffset - HEADS_BEFORE),
    })),
    municipalityIds,
    unitIds,
    byKey: new Map(people),
  };
}

/** Somebody is named, invited, and takes up the account a few days later, when her part begins. */
function personOf(
  content: DemoContent,
  clock: Clock,
  unitIds: ReadonlyMap<string, string>,
  { key, name, email, title, locale, unitKey }: DemoContent["people"][number],
): [string, DemoPerson] {
  const joins = content.teams.flatMap(({ members }) => members.filter(({ personKey }) => personKey === key));
  const first =
    joins.length > 0 ? Math.min(...joins.map(({ fromOffset }) => fromOffset)) : content.programme.startsOffset;
  const claimedAt = after(clock.moment(first, `${key} claims`), -between(`${key} claims`, 1, 3) * HOUR);
  const createdAt = after(claimedAt, -between(`${key} is named`, 1, 9) * DAY - 5 * MINUTE);
  const unitId = unitKey === undefined ? null : find(unitIds, unitKey, "unit");
  return [key, { id: newId(createdAt.getTime()), name, email, title, locale, unitId, createdAt, claimedAt }];
}
