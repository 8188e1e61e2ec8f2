/** What leaves a row about a team's monthly reports: that one was begun, handed in or taken out, never what it says. */
export const actsOfReports = ["report.begun", "report.handed-in", "report.reopened", "report.exported-pdf"] as const;
