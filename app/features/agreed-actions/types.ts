import type { Day } from "#app/core/day.ts";
import type { ActionState } from "#app/features/actions/rules.ts";
import type { SupervisionKind, SupervisionReason, SupervisionState } from "#app/features/supervision/rules/types.ts";

/** An agreed action as it is shown. */
export type AgreedLine = {
  readonly id: string;
  readonly text: string;
  readonly state: ActionState;
  readonly ownerId: string;
  readonly owner: string;
  readonly dueOn: Day | null;
  readonly endedOn: Day | null;
  /** When they agreed on it. */
  readonly agreedOn: Day;
  /** Agreed at the session that is shown; else at an earlier one. */
  readonly here: boolean;
  /** How often its day was moved. */
  readonly movedTimes: number;
  /** What was said when it was last moved or dropped; "" for nothing. */
  readonly why: string;
};

export type PointLine = {
  readonly id: string;
  readonly kind: "question" | "point";
  readonly text: string;
  readonly by: string;
  readonly mine: boolean;
  readonly done: boolean;
  /** Left from an earlier session: ticked off there, where it stands; null for one of this session. */
  readonly earlierOn: Day | null;
  /** The session or the group interview where it stands. */
  readonly talkId: string;
};

/** What somebody is to a session: `away` is its researcher while a colleague holds it. */
export type Part = "holds" | "away" | "supervised";

export type Neighbour = { readonly id: string; readonly day: Day };

/** A session as it is talked in: everything of it but what the teams have done meanwhile. */
export type TalkPage = {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: SupervisionKind;
  readonly title: string;
  /** ISO texts. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly videoUrl: string;
  readonly state: SupervisionState;
  readonly reason: SupervisionReason | null;
  /** Whether the actor holds it. */
  readonly holds: boolean;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly part: Part }[];
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** ISO text: when they last met before this; null for never. */
  readonly lastMet: string | null;
  readonly agreed: readonly AgreedLine[];
  readonly points: readonly PointLine[];
};

/** A team's group interview as it is talked in: everything of it but what the team has done meanwhile. */
export type InterviewPage = {
  readonly id: string;
  readonly programmeId: string;
  readonly title: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly days: readonly Day[];
  /** ISO texts; null while it has no day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly cancelled: boolean;
  /** Whether the actor is one of those who ask. */
  readonly holds: boolean;
  /** Who is registered, by name. `reads`: what is said is hers to read too, while the note is open; a manager's never. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly reads: boolean }[];
  /** Others of the same team, those of which the actor reads what was said. */
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** ISO text: when the team was last interviewed before this; null for never. */
  readonly lastMet: string | null;
  readonly points: readonly PointLine[];
};
