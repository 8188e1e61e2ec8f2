/** The sets of what teams measure, and how it is drawn. */
export const sourcesOfMeasures = {
  overview: {
    sv: () => import("#app/features/overview/messages.sv.ts"),
    en: () => import("#app/features/overview/messages.en.ts"),
  },
  charts: {
    sv: () => import("#app/features/charts/messages.sv.ts"),
    en: () => import("#app/features/charts/messages.en.ts"),
  },
  points: {
    sv: () => import("#app/features/points/messages.sv.ts"),
    en: () => import("#app/features/points/messages.en.ts"),
  },
  "point-imports": {
    sv: () => import("#app/features/points/messages/import.sv.ts"),
    en: () => import("#app/features/points/messages/import.en.ts"),
  },
  sending: {
    sv: () => import("#app/features/points/messages/sending.sv.ts"),
    en: () => import("#app/features/points/messages/sending.en.ts"),
  },
  measures: {
    sv: () => import("#app/features/measures/messages.sv.ts"),
    en: () => import("#app/features/measures/messages.en.ts"),
  },
  "measure-forms": {
    sv: () => import("#app/features/measures/messages/forms.sv.ts"),
    en: () => import("#app/features/measures/messages/forms.en.ts"),
  },
  "team-storyboard": {
    sv: () => import("#app/features/storyboards/messages/team.sv.ts"),
    en: () => import("#app/features/storyboards/messages/team.en.ts"),
  },
  progress: {
    sv: () => import("#app/features/progress/messages.sv.ts"),
    en: () => import("#app/features/progress/messages.en.ts"),
  },
  reports: {
    sv: () => import("#app/features/reports/messages.sv.ts"),
    en: () => import("#app/features/reports/messages.en.ts"),
  },
};
