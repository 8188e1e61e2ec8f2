import { createHash } from "node:crypto";
import { db } from "#app/platform/db.server.ts";
import { seminarOf } from "../seminar.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** Seminars of programme P with materials and a storyboard: published, with guests; as a draft; and team A's group interview. */
export async function thingsOfMaterials(world: World) {
  const filedP = await seminarOf(world, { title: saidBy("filedP"), audience: ["members", "guests"] });
  const filedDraftP = await seminarOf(world, { title: saidBy("filedDraftP"), publishedAt: null });
  const interview = { kind: "group_interview", teamId: world.teamA } as const;
  const filedInterviewA = await seminarOf(world, { title: saidBy("filedInterviewA"), ...interview });
  const sheetA = await aFile(world, filedP, world.teamA);
  const hung = { hungById: world.person.member, hungAt: world.now };
  await db().storyboard.create({
    data: { gatheringId: filedP, teamId: world.teamA, fileId: sheetA, message: saidBy("sheetA"), ...hung },
  });
  return {
    ...{ filedP, filedDraftP, filedInterviewA, sheetA },
    materialP: await aMaterial(world, "materialP", filedP),
    openMaterialP: await aMaterial(world, "openMaterialP", filedP, true),
    materialOfDraftP: await aMaterial(world, "materialOfDraftP", filedDraftP),
    materialOfInterviewA: await aMaterial(world, "materialOfInterviewA", filedInterviewA),
  };
}

async function aMaterial(world: World, name: string, gatheringId: string, isOpen = false): Promise<string> {
  const fileId = await aFile(world, gatheringId, null);
  const material = { fileId, gatheringId, moment: "before", position: 1, title: saidBy(name), isOpen } as const;
  await db().material.create({ data: material });
  return fileId;
}

async function aFile({ programmeId, person, now }: World, gatheringId: string, teamId: string | null): Promise<string> {
  const id = crypto.randomUUID();
  const data = Buffer.from("%PDF-1.7\n%%EOF\n");
  await db().file.create({
    data: {
      ...{ id, programmeId, gatheringId, teamId },
      name: "Fil.pdf",
      type: "application/pdf",
      bytes: data.length,
      sha256: createHash("sha256").update(data).digest(),
      uploadedById: person.lead,
      uploadedAt: now,
      parts: { create: { part: 0, data } },
    },
  });
  return id;
}
