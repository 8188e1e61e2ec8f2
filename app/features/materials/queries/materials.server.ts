import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { Moment } from "../rules.ts";
import { type FoundGathering, gatheringFor } from "./gathering.server.ts";

export type MaterialView = {
  readonly fileId: string;
  readonly title: string;
  readonly moment: Moment;
  /** Guests read it too. */
  readonly isOpen: boolean;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};

const materialColumns = Prisma.sql`m.file_id AS "fileId", m.title, m.moment, m.is_open AS "isOpen", f.name, f.type, f.bytes`;
const inOrder = Prisma.sql`ORDER BY m.moment, m.position, m.file_id`;

export type MaterialsPage = {
  readonly gathering: FoundGathering;
  /** Those for before the day first, each in their order. */
  readonly materials: readonly MaterialView[];
  /** Add them, name and order them, take them away. */
  readonly may: { readonly edit: boolean };
};

/** A gathering's materials, for those who may know of it. @throws Refusal missing */
export async function materialsPage(actor: Actor, programmeId: string, gatheringId: string): Promise<MaterialsPage> {
  const gathering = await gatheringFor(actor, gatheringId, programmeId);
  const materials = await rowsOf<MaterialView>(Prisma.sql`
    SELECT ${materialColumns} FROM materials m JOIN files f ON f.id = m.file_id
    WHERE m.gathering_id = ${gathering.id}::uuid ${inOrder}`);
  return { gathering, materials, may: { edit: may(actor, "material.edit", { programmeId }) } };
}

/** Where a gathering's materials stand. @throws Refusal missing */
export async function pageOfMaterials(actor: Actor, gatheringId: string): Promise<string> {
  const { id, programmeId } = await gatheringFor(actor, gatheringId);
  return `/programmes/${programmeId}/gatherings/${id}/materials`;
}

/** In a statement in which `gatherings` is called `g` and `materials` `m`: what stands open to whoever has the address. */
const standsOpen = Prisma.sql`m.is_open AND g.published_at IS NOT NULL AND 'guests' = ANY(g.audience)`;

/** The open materials of a gathering to which guests are invited, for its open page. Empty when there is no such gathering. */
export async function openMaterialsOf(gatheringId: string): Promise<MaterialView[]> {
  if (!isId(gatheringId)) return [];
  return rowsOf<MaterialView>(Prisma.sql`
    SELECT ${materialColumns} FROM materials m JOIN files f ON f.id = m.file_id JOIN gatherings g ON g.id = m.gathering_id
    WHERE g.id = ${gatheringId}::uuid AND ${standsOpen} ${inOrder}`);
}
