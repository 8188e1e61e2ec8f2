import { route } from "@react-router/dev/routes";

/** The pages on what teams measure and how it goes: aims, measures, points, and what managers follow. */
export const routesOfMeasures = [
  route("teams/:teamId/aim", "features/measures/routes/aim.tsx"),
  route("teams/:teamId/aim/redact", "features/measures/routes/redact-aim.tsx"),
  route("teams/:teamId/measures", "features/measures/routes/measures.tsx"),
  route("teams/:teamId/measures/new", "features/measures/routes/new-measure.tsx"),
  route("teams/:teamId/measures/:followedId", "features/measures/routes/measure.tsx"),
  route("teams/:teamId/measures/:followedId/edit", "features/measures/routes/edit-measure.tsx"),
  route("teams/:teamId/measures/:followedId/redact", "features/measures/routes/redact.tsx"),
  route("teams/:teamId/measures/:followedId/chart/:format", "features/measures/routes/chart-file.ts"),
  route("programmes/:programmeId/measures", "features/measures/routes/programmes.tsx"),
  route("programmes/:programmeId/measures/new", "features/measures/routes/new-programmes.tsx"),
  route("programmes/:programmeId/measures/:measureId", "features/measures/routes/in-teams.tsx"),
  route("programmes/:programmeId/measures/:measureId/edit", "features/measures/routes/edit-programmes.tsx"),
  route("programmes/:programmeId/measures/:measureId/redact", "features/measures/routes/redact-programmes.tsx"),
  route("programmes/:programmeId/overview", "features/overview/routes/overview.tsx"),
  route("programmes/:programmeId/following", "features/following/routes/following.tsx"),
  route("teams/:teamId/points", "features/points/routes/due.tsx"),
  route("teams/:teamId/measures/:followedId/points", "features/points/routes/points.tsx"),
  route("teams/:teamId/measures/:followedId/points/import", "features/points/routes/import.tsx"),
  route("teams/:teamId/storyboard", "features/storyboards/routes/team-board.tsx"),
  route("teams/:teamId/storyboard/pdf", "features/storyboards/routes/team-board-pdf.ts"),
  route("teams/:teamId/progress", "features/progress/routes/progress.tsx"),
  route("teams/:teamId/reports", "features/reports/routes/reports.tsx"),
  route("teams/:teamId/reports/:month", "features/reports/routes/report.tsx"),
  route("teams/:teamId/reports/:month/report.pdf", "features/reports/routes/pdf.ts"),
  route("programmes/:programmeId/reports", "features/reports/routes/of-programme.tsx"),
  route("teams/:teamId/sending", "features/points/routes/sending.tsx"),
];

/** What other systems ask, each with a token of its own. Nobody is signed in there. */
export const routesForSystems = [
  route("api/v1/measures", "features/points/routes/api/measures.ts"),
  route("api/v1/measures/:followedId/points", "features/points/routes/api/points.ts"),
  route("api/v1/openapi.json", "features/points/routes/api/openapi.ts"),
  route("api/*", "features/points/routes/api/nowhere.ts"),
];
