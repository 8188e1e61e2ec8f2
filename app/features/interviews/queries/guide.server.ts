import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Question } from "../rules/guide.ts";
import { guideOf } from "../stored.server.ts";

export type GuidePage = {
  readonly programme: { readonly id: string; readonly name: string };
  /** Whether she interviews, and so may take answers out. */
  readonly interviews: boolean;
  /** In their order. */
  readonly occasions: readonly {
    readonly number: number;
    readonly asked: readonly Question[];
    readonly retired: readonly Question[];
  }[];
};

/** What parents are asked, occasion by occasion: for who may see the study. @throws Refusal missing */
export async function guidePage(actor: Actor, programmeId: string): Promise<GuidePage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "study.edit", { programmeId });
  const study = await db().study.findUnique({
    where: { programmeId },
    select: {
      id: true,
      programme: { select: { id: true, name: true } },
      occasions: { orderBy: { number: "asc" }, select: { number: true } },
      interviewers: { where: { personId: actor.personId }, select: { personId: true } },
    },
  });
  if (!study) throw missing();
  const guide = await guideOf(study.id);
  return {
    programme: study.programme,
    interviews: study.interviewers.length > 0 && may(actor, "interview-material.edit", { programmeId }),
    occasions: study.occasions.map(({ number }) => {
      const here = guide.filter(({ occasion }) => occasion === number);
      return {
        ...{ number, asked: here.filter(({ inUse }) => inUse), retired: here.filter(({ inUse }) => !inUse) },
      };
    }),
  };
}
