/** Where somebody was denied something, as far as it helps to know. */
export const areas = [
  "test",
  "tests",
  "meetings",
  "reports",
  "supervision",
  "actions",
  "package",
  "gatherings",
  "measures",
  "time",
  "progress",
  "study",
  "people",
  "following",
  "settings",
  "events",
  "team",
  "programme",
  "page",
] as const;
export type Area = (typeof areas)[number];

/** The part of the product that a denied address belongs to: `GET teams/:teamId/cycles/:cycleId` is a test. */
export function areaOf(subject: string): Area {
  const [place = "", , page = "", id = ""] = subject.replace(/^[A-Z]+ \/?/, "").split("/");
  if (place === "invitations") return "people";
  if (place === "supervision") return "supervision";
  if (place !== "teams" && place !== "programmes") return "page";
  if (page === "cycles") return id === ":cycleId" ? "test" : "tests";
  if (page === "meetings" || page === "actions" || page === "reports") return page;
  if (page === "supervision" || page === "open-times") return "supervision";
  if (page === "notes" || page === "decisions") return "meetings";
  if (page === "chains" || page === "now") return "tests";
  if (page === "package" || page === "ideas") return "package";
  if (page === "parents" || page === "participants") return "study";
  const measured = ["measures", "points", "aim", "storyboard", "sending"];
  if (measured.includes(page)) return "measures";
  if (page === "gatherings" || page === "time" || page === "progress" || page === "study") return page;
  if (page === "parents" || page === "participants" || page === "vault-log") return "study";
  if (page === "people" || page === "places") return "people";
  if (page === "templates" || page === "mail" || page === "factors") return "settings";
  if (page === "settings" || page === "events" || page === "following") return page;
  if (page === "overview") return "following";
  return place === "teams" ? "team" : "programme";
}

/** Whether what was denied was to do something, or to see it. */
export const wasDoing = (subject: string) => subject.startsWith("POST");
