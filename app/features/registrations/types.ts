import type { Day } from "#app/core/day.ts";
import type { Choice, Question } from "./rules/answers.ts";
import type { Audience, Registering, RegistrationState } from "./rules/registering.ts";

/** A gathering as those see it who are about to change something in its registrations: its row is locked until they have. */
export type LockedGathering = Registering & {
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  readonly capacity: number;
  /** Seats that nobody holds; offers hold theirs. */
  readonly free: number;
  readonly anyoneWaits: boolean;
  /** An offer's time is out, and it has not lapsed yet. */
  readonly anyoneLapsed: boolean;
  readonly lastNumber: number;
  readonly offerHours: number;
  /** When its first day begins and its last one ends; null while it has no days. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Its days' ids, in order. */
  readonly dayIds: readonly string[];
  readonly today: Day;
  readonly asked: Asked;
};

/** What is asked of who registers. */
export type Asked = {
  readonly questions: readonly Question[];
  readonly choices: readonly Choice[];
  readonly asksNeeds: boolean;
};

/** What somebody said when she registered. */
export type Said = {
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Sessions, by id. */
  readonly sessions: readonly string[];
  readonly needs: { readonly food: string; readonly access: string } | null;
};

/** Somebody who is known, beside a gathering: what she is to it, and what has become of her registration so far. */
export type Known = {
  readonly personId: string;
  readonly kinds: readonly Audience[];
  readonly registrationId: string | null;
  readonly state: RegistrationState | null;
};

/** Who is to be registered: somebody who is known, or a guest. */
export type Who =
  | { readonly personId: string }
  | { readonly guest: { readonly name: string; readonly email: string | null; readonly organisation: string | null } };

export type RegistrationSource = "self" | "manager" | "coordinator" | "lead" | "guest" | "door";
