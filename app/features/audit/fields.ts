/** Fields of which a row of the audit can tell that they were changed, by their names there. */
export const fields = [
  "what",
  "ideaDraft",
  "measure",
  "planWho",
  "planWhat",
  "planWhere",
  "planWhen",
  "recordWhat",
  "recordHow",
  "helpWanted",
  "asPlanned",
  "differed",
  "observations",
  "unexpected",
  "learned",
  "better",
  "decision",
  "decisionWhy",
  "next",
  "startsOn",
  "endsOn",
  "ownerId",
  "ideaId",
  "driverId",
  "purpose",
  "scale",
  "question",
  "prediction",
  "result",
  "asPredicted",
  "title",
  "heldOn",
  "text",
  "dueOn",
  "description",
  "howToTry",
  "source",
  "parentId",
  "aimWhat",
  "aimForWhom",
  "aimHowMuch",
  "aimByWhen",
  "name",
  "pauseMonths",
  "placesPerRegion",
  "teamSizeMin",
  "teamSizeMax",
  "regionId",
  "sizeClass",
  "profession",
  "isTeamManager",
  "unitId",
  "email",
  "locale",
] as const;
export type Field = (typeof fields)[number];

/** Those acts that mean nothing without what was changed; of the others the act itself says it. */
const changing = /\.(saved|edited|changed)$/;

/** What an act changed, as far as it has a name: of which of several questions is not told. */
export function fieldsIn(action: string, names: readonly string[]): Field[] {
  if (!changing.test(action) || action.startsWith("comment.")) return [];
  const plain = new Set(names.map((name) => name.replace(/^question\./, "")));
  return fields.filter((field) => plain.has(field));
}
