import type { Chain, Cycle, CycleState, Decision, Fulfilment, Plan, Purpose, Question, Scale } from "./types.ts";

/** A question with its prediction and, once known, what happened and whether that was as predicted. */
export type QuestionText = [question: string, prediction: string, result?: string, asPredicted?: Fulfilment];

/** A cycle as it is written by hand. Key and place in the chain follow from where it stands. */
export type CycleText = {
  by: string;
  what: string;
  purpose: Purpose;
  scale: Scale;
  days: [start: number, end: number];
  /** Closed when left out: most of what lies behind a programme is. */
  state?: Exclude<CycleState, "closed">;
  shared?: true;
  partnersInvited?: true;
  questions: QuestionText[];
  plan: Plan;
  did?: NonNullable<Cycle["did"]>;
  study?: NonNullable<Cycle["study"]>;
  act?: { decision: Decision; why: string; next?: string };
  measure?: string;
  comments?: [authorKey: string, offset: number, text: string][];
};

export type ChainText = { key: string; team: string; idea?: string; title: string; cycles: CycleText[] };

function questionFrom([question, prediction, result, asPredicted]: QuestionText): Question {
  return {
    question,
    prediction,
    ...(result === undefined ? {} : { result }),
    ...(asPredicted === undefined ? {} : { asPredicted }),
  };
}

function cycleFrom(chainKey: string, text: CycleText, place: number): Cycle {
  const { by, days, state, shared, questions, comments, ...same } = text;
  return {
    ...same,
    key: `${chainKey}-${place + 1}`,
    chainKey,
    ownerKey: by,
    state: state ?? "closed",
    startOffset: days[0],
    endOffset: days[1],
    shared: shared ?? false,
    questions: questions.map(questionFrom),
    ...(comments === undefined
      ? {}
      : { comments: comments.map(([authorKey, offset, words]) => ({ authorKey, offset, text: words })) }),
  };
}

/** Chains and their cycles as flat lists, in the order they were written. */
export function buildChains(texts: readonly ChainText[]): { chains: Chain[]; cycles: Cycle[] } {
  return {
    chains: texts.map(({ key, team, idea, title }) => ({
      key,
      teamKey: team,
      title,
      ...(idea === undefined ? {} : { ideaKey: idea }),
    })),
    cycles: texts.flatMap((chain) => chain.cycles.map((text, place) => cycleFrom(chain.key, text, place))),
  };
}
