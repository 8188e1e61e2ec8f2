type Fields = Readonly<Record<string, string>>;

/** What is stored, as the fields of a form show it, and what the form says, in hidden fields, that was seen of it. */
export type Stored<Shown, Seen> = { readonly began: Shown; readonly seen: Seen };

export type Began<Shown, Seen> = Stored<Shown, Seen> & {
  /** How often it has begun anew. */
  readonly round: number;
  /** Somebody has written in it what is not sent. */
  readonly writing: boolean;
  /** The page from which it was sent and not answered yet. */
  readonly sentFrom: string | null;
  /** It has been seen on its way since. */
  readonly went: boolean;
};

/** How it came back: what was typed, and what she was told when somebody else had changed the same since she saw it. */
export type Answer = {
  readonly refused: boolean;
  /** Nothing was saved. */
  readonly failed: boolean;
  /** What is on its way: this form, or something else, for which whatever was on its way before is given up. */
  readonly underWay: "this" | "other" | null;
  readonly told: Readonly<Record<string, string | number>> | undefined;
  readonly typed: (field: string, otherwise?: string) => string;
};

/** How a form begins. One that came back from the server has been written in. */
export function beginning<Shown extends Fields, Seen extends Fields>(
  answer: Answer,
  now: Stored<Shown, Seen>,
): Began<Shown, Seen> {
  const sent = Object.entries(now.seen).map(([name, value]) => [name, answer.typed(name, value)]);
  const seen = seenThen(answer, Object.fromEntries(sent) as Seen, now.seen);
  return { began: now.began, seen, round: 0, writing: answer.refused, ...home };
}

/** Not sent, or answered. */
const home = { sentFrom: null, went: false } as const;

/**
 * What becomes of it when its page is drawn anew: the same object if nothing. `page` says which page that is; what others
 * save draws the one that there is, an answer leads to another, be it at the same address.
 */
export function afterwards<Shown extends Fields, Seen extends Fields>(
  before: Began<Shown, Seen>,
  answer: Answer,
  now: Stored<Shown, Seen>,
  page: string,
): Began<Shown, Seen> {
  const { writing, sentFrom } = before;
  const answered = sentFrom !== null && sentFrom !== page;
  if (sentFrom !== null && !answered) {
    if (answer.underWay === "this") return before.went ? before : { ...before, went: true };
    // Given up on its way, for another press or a place on the page: whether it was saved nobody knows here. What was on
    // its way before it, and is so for a moment still, is not what it was given up for.
    return before.went ? { ...before, ...home, writing: true } : before;
  }
  if (answered && answer.failed)
    return { ...before, ...home, seen: seenThen(answer, before.seen, now.seen), writing: true };
  // What she has written on since is still hers; what she sent is what stands there now.
  if (answered && writing) return { ...before, ...home, seen: now.seen };
  if (writing) return before;
  const isSame = JSON.stringify([before.began, before.seen]) === JSON.stringify([now.began, now.seen]);
  if (isSame) return answered ? { ...before, ...home } : before;
  return { ...now, ...home, round: before.round + 1, writing: false };
}

/** The fields in which both have written, where the answer names them. */
export const conflictsIn = ({ conflicts }: NonNullable<Answer["told"]>): readonly string[] | undefined =>
  conflicts === undefined ? undefined : String(conflicts).split(" ");

/**
 * What she has seen when it came back. The answer to a conflict names either the hidden fields as they are to be sent next,
 * or the `conflicts`: in a field in which both have not written, she would else overwrite what she has not been told of.
 */
function seenThen<Seen extends Fields>({ told }: Answer, before: Seen, now: Seen): Seen {
  if (!told) return before;
  const conflicts = conflictsIn(told);
  const seen = Object.keys(now).map((name) => {
    const isTold = conflicts === undefined || conflicts.some((field) => name === `base.${field}`);
    return [name, String(told[name] ?? (isTold ? now : before)[name])];
  });
  return Object.fromEntries(seen) as Seen;
}
