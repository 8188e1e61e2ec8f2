/** Everybody there is, by what they are to team A of the programme. */
export const people = [
  "lead",
  "researcher",
  "supervisor",
  "coordinator",
  "deputy",
  "member",
  "teamManager",
  "otherMember",
  "manager",
  "otherManager",
  "partner",
  "foreigner",
  "stranger",
  "leaver",
] as const;
export type PersonName = (typeof people)[number];
