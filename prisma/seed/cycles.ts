import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between } from "./choice.ts";
import { after, type Clock, HOUR, MINUTE } from "./clock.ts";
import type { Cycle, DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import { type Life, lifeOf } from "./life.ts";
import type { PackageRows } from "./package.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

/** A cycle's row beside what it was made from. */
export type DemoCycle = {
  readonly row: Prisma.CycleCreateManyInput & { id: string; createdAt: Date; changedAt: Date; sharedAt: Date | null };
  readonly text: Cycle;
  readonly life: Life;
  readonly teamKey: string;
  readonly questions: (Prisma.CycleQuestionCreateManyInput & { id: string })[];
};

export type CycleRows = { chains: Prisma.ChainCreateManyInput[]; cycles: DemoCycle[] };

/** The chains and cycles of every team, numbered in the order they were planned. */
export function cyclesOf(
  content: DemoContent,
  clock: Clock,
  rows: { people: People; programme: ProgrammeRows; package: PackageRows },
): CycleRows {
  const chains = new Map(content.chains.map((chain) => [chain.key, chain]));
  const lives = content.cycles.map((text) => ({ text, life: lifeOf(text, clock) }));
  const byChain = Map.groupBy(lives, ({ text }) => text.chainKey);
  const begun = (key: string) =>
    (byChain.get(key) ?? []).map(({ life }) => life.createdAt).toSorted((a, b) => a.getTime() - b.getTime())[0];
  const chainRows = new Map(
    content.chains.map((chain) => {
      const createdAt = begun(chain.key) ?? clock.moment(-30, chain.key);
      const row: Prisma.ChainCreateManyInput & { id: string } = {
        id: newId(createdAt.getTime()),
        teamId: find(rows.programme.teamByKey, chain.teamKey, "team").id,
        ideaId: chain.ideaKey === undefined ? null : find(rows.package.ideaByKey, chain.ideaKey, "idea").id,
        title: chain.title,
        createdAt,
      };
      return [chain.key, row];
    }),
  );
  const ids = new Map(lives.map(({ text, life }) => [text.key, newId(life.createdAt.getTime())]));
  const numbers = numbersOf(lives, (text) => find(chains, text.chainKey, "chain").teamKey);

  function cycleOf({ text, life }: { text: Cycle; life: Life }): DemoCycle {
    const chain = find(chains, text.chainKey, "chain");
    const idea = chain.ideaKey === undefined ? undefined : find(rows.package.ideaByKey, chain.ideaKey, "idea");
    const ownerId = find(rows.people.byKey, text.ownerKey, "person").id;
    const id = find(ids, text.key, "cycle");
    const { sharedAt, partnersInvitedAt } = sharingOf(text, life, clock);
    const previous = previousOf(text, byChain.get(text.chainKey) ?? []);
    const last = life.steps.at(-1)?.at ?? life.createdAt;
    return {
      text,
      life,
      teamKey: chain.teamKey,
      row: {
        id,
        teamId: find(rows.programme.teamByKey, chain.teamKey, "team").id,
        programmeId: rows.programme.programme.id,
        chainId: find(chainRows, text.chainKey, "chain").id,
        number: numbers.get(text.key) ?? null,
        previousId: previous === null ? null : find(ids, previous, "cycle"),
        ownerId,
        createdById: ownerId,
        ideaId: idea?.id ?? null,
        driverId: idea?.driverId ?? null,
        startsOn: clock.date(text.startOffset),
        endsOn: clock.date(Math.max(text.endOffset, text.startOffset)),
        ...textsOf(text),
        sharedAt,
        partnersInvitedAt,
        createdAt: life.createdAt,
        changedAt: new Date(Math.max(last.getTime(), sharedAt?.getTime() ?? 0)),
      },
      questions: text.questions.map((question, place) => ({
        id: newId(life.createdAt.getTime()),
        cycleId: id,
        position: place + 1,
        question: question.question,
        prediction: question.prediction,
        result: question.result ?? "",
        asPredicted: question.asPredicted ?? null,
      })),
    };
  }

  return { chains: [...chainRows.values()], cycles: lives.map(cycleOf) };
}

type Lived = { text: Cycle; life: Life };

function numbersOf(lives: Lived[], teamOf: (text: Cycle) => string): Map<string, number> {
  const planned = lives.filter(({ text }) => text.state !== "draft");
  const teams = Map.groupBy(planned, ({ text }) => teamOf(text)).values();
  const when = ({ life }: Lived) => life.steps[0]?.at.getTime() ?? 0;
  return new Map(
    [...teams].flatMap((team) =>
      team.toSorted((a, b) => when(a) - when(b)).map(({ text }, i): [string, number] => [text.key, i + 1]),
    ),
  );
}

/** The cycle before it in the chain, when that one asked for a next. */
function previousOf(text: Cycle, chain: Lived[]): string | null {
  const before = chain[chain.findIndex((lived) => lived.text.key === text.key) - 1]?.text;
  return before?.act !== undefined && before.act.decision !== "abandon" ? before.key : null;
}

/** Shared when there is something to tell, and always before others comment on it. */
function sharingOf(text: Cycle, life: Life, clock: Clock): { sharedAt: Date | null; partnersInvitedAt: Date | null } {
  const planned = life.steps[0];
  if (!text.shared || planned === undefined) return { sharedAt: null, partnersInvitedAt: null };
  const told = life.steps.find(({ to }) => to === "studied") ?? planned;
  const wanted = after(told.at, between(`${text.key} shared`, 5, 90) * MINUTE);
  const commented = (text.comments ?? []).map(({ offset }) => clock.moment(offset, "first").getTime() - 9 * HOUR);
  const first = Math.max(Math.min(wanted.getTime(), ...commented), planned.at.getTime() + MINUTE);
  const sharedAt = clock.past(first);
  return { sharedAt, partnersInvitedAt: text.partnersInvited ? clock.past(first + 2 * MINUTE) : null };
}

function textsOf({ what, purpose, scale, state, measure, plan, did, study, act }: Cycle) {
  return {
    what,
    purpose,
    scale,
    state,
    measure: measure ?? "",
    planWho: plan.who ?? "",
    planWhat: plan.what ?? "",
    planWhere: plan.where ?? "",
    planWhen: plan.when ?? "",
    recordWhat: plan.recordWhat ?? "",
    recordHow: plan.recordHow ?? "",
    helpWanted: plan.help ?? "",
    asPlanned: did?.asPlanned ?? null,
    differed: did?.differed ?? "",
    observations: did?.observations ?? "",
    unexpected: did?.unexpected ?? "",
    learned: study?.learned ?? "",
    better: study?.better ?? null,
    decision: act?.decision ?? null,
    decisionWhy: act?.why ?? "",
    next: act?.next ?? "",
  };
}
